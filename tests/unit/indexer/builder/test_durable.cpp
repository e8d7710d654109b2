#include <fahras/error.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "durable.h"

using namespace fahras;

TEST_CASE("a synced file contains exactly what was written") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "file", std::string(100, 'x'));
  builder::write_synced(folder / "file", "new");
  CHECK(test::read_file(folder / "file") == "new");
}

TEST_CASE("renaming replaces a file") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "a", "a");
  test::write_file(folder / "b", "b");
  builder::rename_synced(folder / "a", folder / "b");
  CHECK(test::read_file(folder / "b") == "a");
  CHECK_FALSE(std::filesystem::exists(folder / "a"));
}

TEST_CASE("errors name the path and the reason") {
  const test::TemporaryFolder folder;
  const auto says = Catch::Matches(".*gone.*No such file.*");
  CHECK_THROWS_WITH(builder::sync_path(folder / "gone"), says);
  CHECK_THROWS_WITH(builder::write_synced(folder / "gone/file", ""), says);
  CHECK_THROWS_WITH(builder::rename_synced(folder / "a", folder / "gone/b"), says);
}

TEST_CASE("a new file is opened before another program fills it, and synced afterwards") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "file", "old");
  const builder::NewFile file(folder / "file");
  CHECK(test::read_file(folder / "file").empty());
  test::write_file(folder / "file", "new");
  file.sync();
  CHECK(test::read_file(folder / "file") == "new");
  CHECK_THROWS_WITH(builder::NewFile(folder / "gone/file"),
                    Catch::Matches(".*gone.*No such file.*"));
}
