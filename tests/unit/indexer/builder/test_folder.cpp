#include <fahras/error.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "folder.h"

using namespace fahras;

TEST_CASE("a folder with foreign files is refused and not changed") {
  const test::TemporaryFolder folder;
  for (const std::string name :
       {"letter.txt", "generation-1", "segment-", "segment-1x", "building-"}) {
    test::write_file(folder / name, "mine");
    try {
      builder::claim_folder(folder.path());
      FAIL("no error");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::index);
      CHECK_THAT(error.what(), Catch::Contains("'" + name + "'"));
    }
    CHECK(test::read_file(folder / name) == "mine");
    std::filesystem::remove(folder / name);
  }
}

TEST_CASE("a missing folder is created together with its parents") {
  const test::TemporaryFolder folder;
  builder::claim_folder(folder / "a/b/c");
  CHECK(std::filesystem::is_directory(folder / "a/b/c"));
}

TEST_CASE("a file is refused as an index") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "file", "");
  CHECK_THROWS_AS(builder::claim_folder(folder / "file"), Error);
}

TEST_CASE("next numbers are greater than all numbers in the folder") {
  const test::TemporaryFolder folder;
  CHECK(builder::next_numbers(folder.path()).generation == 1);
  test::write_file(folder / "generation-000009.json", "");
  test::write_file(folder / "generation-000002.json", "");
  std::filesystem::create_directory(folder / "segment-000041");
  CHECK(builder::next_numbers(folder.path()).generation == 10);
  CHECK(builder::next_numbers(folder.path()).segment == 42);
  test::write_file(folder / "synonyms-000011.txt", "");
  CHECK(builder::next_numbers(folder.path()).generation == 12);
}

TEST_CASE("the number of a dropped segment is not used again") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "generation-000004.json", "");
  std::filesystem::create_directory(folder / "segment-000002");
  CHECK(builder::next_numbers(folder.path()).segment == 5);
}

TEST_CASE("shards in use are kept; older shards and the files of a single index are removed") {
  const test::TemporaryFolder folder;
  for (const char* name : {"shards-000001", "shards-000002", "segment-000003", "building-77"}) {
    std::filesystem::create_directory(folder / name);
  }
  test::write_file(folder / "CURRENT", "generation-000001.json\n");
  test::write_file(folder / "generation-000001.json", "");
  test::write_file(folder / "shards.stub.new", "");
  test::write_file(folder / "shards.stub", "auto shards-000002/shard-0000\n");
  builder::remove_leftovers(folder.path());
  for (const char* name : {"shards-000002", "shards.stub"}) {
    CHECK(std::filesystem::exists(folder / name));
  }
  for (const char* name : {"shards-000001", "segment-000003", "building-77", "CURRENT",
                           "generation-000001.json", "shards.stub.new"}) {
    CAPTURE(name);
    CHECK_FALSE(std::filesystem::exists(folder / name));
  }
  CHECK(builder::next_numbers(folder.path()).shards == 3);
}

TEST_CASE("numbers continue when a single index becomes shards, and back") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "generation-000004.json", "");
  std::filesystem::create_directory(folder / "segment-000007");
  CHECK(builder::next_numbers(folder.path()).shards == 8);
  std::filesystem::create_directory(folder / "shards-000012");
  CHECK(builder::next_numbers(folder.path()).generation == 13);
  CHECK(builder::next_numbers(folder.path()).segment == 13);
  CHECK(builder::next_numbers(folder.path()).shards == 13);
}

TEST_CASE("nothing is removed while the list of shards cannot be read") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directory(folder / "shards-000001");
  test::write_file(folder / "shards.stub", "what\n");
  builder::remove_leftovers(folder.path());
  CHECK(std::filesystem::exists(folder / "shards-000001"));
}

TEST_CASE("the unpublished files of a first build are removed") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "CURRENT.new", "generation-000001.json\n");
  test::write_file(folder / "generation-000001.json", "");
  std::filesystem::create_directory(folder / "segment-000001");
  builder::remove_leftovers(folder.path());
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("nothing is removed while CURRENT is lost") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "generation-000007.json", "");
  std::filesystem::create_directory(folder / "segment-000001");
  builder::remove_leftovers(folder.path());
  CHECK(std::filesystem::exists(folder / "generation-000007.json"));
  CHECK(std::filesystem::exists(folder / "segment-000001"));
}

TEST_CASE("a file that cannot be removed after publishing is not an error") {
  const test::TemporaryFolder folder;
  CHECK_NOTHROW(builder::remove_replaced(folder / "gone"));
}
