#include "folder_watch.h"

#include <algorithm>
#include <filesystem>

#include <fahras/error.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using indexer_cli::Changes;
using indexer_cli::FolderWatch;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

// What changed, as seen from `folder`. Events of one thread are there at once.
std::vector<std::string> changed(FolderWatch& watch, const fs::path& folder) {
  Changes changes;
  watch.wait(100ms, changes);
  std::vector<std::string> names;
  for (const std::string& file : changes.files) {
    names.push_back(fs::path(file).lexically_relative(folder).string());
  }
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("files that are written or moved in have changed") {
  const test::TemporaryFolder folder;
  const test::TemporaryFolder elsewhere;
  test::write_file(folder / "old.txt", "x");
  FolderWatch watch({folder.path().string()});
  CHECK(changed(watch, folder.path()).empty());
  test::write_file(folder / "new.txt", "x");
  test::write_file(elsewhere / "moved.txt", "x");
  fs::rename(elsewhere / "moved.txt", folder / "moved.txt");
  CHECK(changed(watch, folder.path()) == Names{"moved.txt", "new.txt"});
  fs::remove(folder / "new.txt");
  CHECK(changed(watch, folder.path()).empty());
  fs::create_symlink(folder / "old.txt", folder / "link.txt");
  CHECK(changed(watch, folder.path()) == Names{"link.txt"});
}

TEST_CASE("a file that is still being written has not changed yet") {
  const test::TemporaryFolder folder;
  FolderWatch watch({folder.path().string()});
  std::ofstream file(folder / "slow.txt");
  file << "x" << std::flush;
  CHECK(changed(watch, folder.path()).empty());
  file.close();
  CHECK(changed(watch, folder.path()) == Names{"slow.txt"});
}

TEST_CASE("hidden files are passed over") {
  const test::TemporaryFolder folder;
  FolderWatch watch({folder.path().string()});
  test::write_file(folder / ".new.txt.swp", "x");
  CHECK(changed(watch, folder.path()).empty());
}

TEST_CASE("folders that come later are followed, with what is in them already") {
  const test::TemporaryFolder folder;
  const test::TemporaryFolder elsewhere;
  FolderWatch watch({folder.path().string()});
  fs::create_directories(folder / "a/b");
  test::write_file(folder / "a/b/early.txt", "x");
  CHECK(changed(watch, folder.path()) == Names{"a/b/early.txt"});
  test::write_file(folder / "a/b/late.txt", "x");
  CHECK(changed(watch, folder.path()) == Names{"a/b/late.txt"});
  fs::create_directory(elsewhere / "c");
  test::write_file(elsewhere / "c/inside.txt", "x");
  fs::rename(elsewhere / "c", folder / "c");
  CHECK(changed(watch, folder.path()) == Names{"c/inside.txt"});
}

TEST_CASE("a folder that is gone is followed no longer, one of its name is") {
  const test::TemporaryFolder folder;
  fs::create_directory(folder / "a");
  FolderWatch watch({folder.path().string()});
  fs::remove_all(folder / "a");
  CHECK(changed(watch, folder.path()).empty());
  fs::create_directory(folder / "a");
  CHECK(changed(watch, folder.path()).empty());
  test::write_file(folder / "a/new.txt", "x");
  CHECK(changed(watch, folder.path()) == Names{"a/new.txt"});
}

TEST_CASE("a followed folder that is gone itself is an error, for nothing would come any more") {
  const test::TemporaryFolder folder;
  for (const bool moved : {false, true}) {
    fs::create_directory(folder / "root");
    FolderWatch watch({(folder / "root").string()});
    if (moved) {
      fs::rename(folder / "root", folder / "elsewhere");
    } else {
      fs::remove(folder / "root");
    }
    Changes changes;
    CHECK_THROWS_WITH(watch.wait(100ms, changes), Catch::Contains("root"));
  }
}

TEST_CASE("links that lead in a circle end") {
  const test::TemporaryFolder folder;
  fs::create_directory(folder / "a");
  fs::create_directory_symlink(folder.path(), folder / "a/up");
  FolderWatch watch({folder.path().string()});
  test::write_file(folder / "new.txt", "x");
  CHECK(changed(watch, folder.path()).size() == 1);
}

TEST_CASE("only folders can be followed") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "a.txt", "x");
  for (const std::string& name : {std::string("a.txt"), std::string("none")}) {
    try {
      const FolderWatch watch({(folder / name).string()});
      FAIL("no error");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::usage);
      CHECK_THAT(error.what(), Catch::Contains(name));
    }
  }
}
