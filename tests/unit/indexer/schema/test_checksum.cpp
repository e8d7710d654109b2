#include <fahras/error.h>
#include <schema/generation.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;

TEST_CASE("the checksum of no bytes is the published one of XXH3-128") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "empty", "");
  CHECK(schema::checksum("") == "99aa06d3014798d86001c324468d497f");
  CHECK(schema::file_checksum(folder / "empty") == "99aa06d3014798d86001c324468d497f");
}

TEST_CASE("every bit of a file larger than the buffer affects the checksum") {
  const test::TemporaryFolder folder;
  std::string content((1 << 20) + 17, 'a');
  test::write_file(folder / "a", content);
  content.back() ^= 1;
  test::write_file(folder / "b", content);
  CHECK(schema::file_checksum(folder / "a") != schema::file_checksum(folder / "b"));
}

TEST_CASE("a missing file is an index error that names it") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_WITH(schema::file_checksum(folder / "gone"), Catch::Contains("gone"));
}
