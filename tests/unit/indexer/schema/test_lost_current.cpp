#include <schema/lost_current.h>

#include <fahras/error.h>
#include <schema/generation.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using schema::lost_part;

TEST_CASE("a folder that is absent, a file, empty or unfinished has not lost CURRENT") {
  const test::TemporaryFolder folder;
  CHECK(lost_part(folder / "none").empty());
  CHECK(lost_part(folder.path()).empty());
  test::write_file(folder / "LOCK", "");
  CHECK(lost_part(folder / "LOCK").empty());
  std::filesystem::create_directory(folder / "segment-000001");
  CHECK(lost_part(folder.path()).empty());
  test::write_file(folder / "CURRENT.new", schema::current_text("generation-000001.json", "{}"));
  test::write_file(folder / "generation-000001.json", "{}");
  CHECK(lost_part(folder.path()).empty());
}

TEST_CASE("a generation that no file names was in use") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "generation-000007.json", "{}");
  CHECK(lost_part(folder.path()) == "generation-000007.json");
  CHECK_THROWS_WITH(schema::read_generation(folder.path()),
                    Catch::Contains("CURRENT is missing beside generation-000007.json"));
  // A writer was ended before it put the next generation in use, and then CURRENT was lost.
  test::write_file(folder / "CURRENT.new", schema::current_text("generation-000008.json", "{}"));
  test::write_file(folder / "generation-000008.json", "{}");
  CHECK(lost_part(folder.path()) == "generation-000007.json");
  test::write_file(folder / "CURRENT", "");
  CHECK(lost_part(folder.path()).empty());
}

TEST_CASE("shards that no list names were in use") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directory(folder / "shards-000003");
  CHECK(lost_part(folder.path()) == "shards-000003");
  CHECK_THROWS_WITH(schema::read_generation(folder.path()),
                    Catch::Contains("shards.stub is missing beside shards-000003"));
  test::write_file(folder / "shards.stub.new", "auto shards-000003/shard-0000\n");
  CHECK(lost_part(folder.path()).empty());
}
