#include "watched_index.h"

#include <functional>

#include <fahras/error.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using indexer_cli::WatchedIndex;

namespace {

namespace fs = std::filesystem;

void make_index(const fs::path& folder) {
  fs::create_directories(folder);
  test::write_file(folder / "CURRENT", "generation-000001.json\n");
}

// Returns the error for an index in which `change` was made after the start; an empty string if it
// still counts as the same index.
std::string said_after(const std::function<void(const test::TemporaryFolder&)>& change) {
  const test::TemporaryFolder folder;
  make_index(folder / "i");
  make_index(folder / "other");
  fs::create_symlink("i", folder / "link");
  WatchedIndex index(folder / "link");
  CHECK_FALSE(index.has_begun());
  index.begin();
  CHECK(index.has_begun());
  change(folder);
  try {
    index.check();
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::index);
    CHECK_THAT(error.what(), Catch::Contains((folder / "link").string()));
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("watching continues when the index publishes") {
  CHECK(said_after([](const auto& folder) { make_index(folder / "i"); }).empty());
}

TEST_CASE("a removed index is reported") {
  CHECK_THAT(said_after([](const auto& folder) { fs::remove_all(folder / "i"); }),
             Catch::Contains("No such file"));
  CHECK_THAT(said_after([](const auto& folder) { fs::rename(folder / "i", folder / "away"); }),
             Catch::Contains("No such file"));
}

TEST_CASE("a new folder of the same name is another index, even with the same inode") {
  for (int i = 0; i < 20; ++i) {
    CHECK_THAT(said_after([](const auto& folder) {
                 fs::remove_all(folder / "i");
                 make_index(folder / "i");
               }),
               Catch::Contains("another folder has its name"));
  }
  CHECK_THAT(said_after([](const auto& folder) {
               fs::rename(folder / "i", folder / "away");
               fs::rename(folder / "other", folder / "i");
             }),
             Catch::Contains("another folder has its name"));
  CHECK_THAT(said_after([](const auto& folder) {
               fs::remove(folder / "link");
               fs::create_symlink("other", folder / "link");
             }),
             Catch::Contains("another folder has its name"));
}

TEST_CASE("a folder in which nothing refers to an index is not an index") {
  CHECK_THAT(said_after([](const auto& folder) { fs::remove(folder / "i/CURRENT"); }),
             Catch::Contains("no index"));
  CHECK(said_after([](const auto& folder) {
          fs::rename(folder / "i/CURRENT", folder / "i/shards.stub");
        }).empty());
}
