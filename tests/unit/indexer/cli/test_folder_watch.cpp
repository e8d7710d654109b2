#include "folder_watch.h"

#include <fcntl.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>
#include <thread>

#include <fahras/error.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using indexer_cli::Changes;
using indexer_cli::FolderWatch;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

// Returns the changed files relative to `folder`. Events of the same thread are available at once.
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

TEST_CASE("files that are written or moved in are reported as changed") {
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

TEST_CASE("a file that is still being written is not reported yet") {
  const test::TemporaryFolder folder;
  FolderWatch watch({folder.path().string()});
  std::ofstream file(folder / "slow.txt");
  file << "x" << std::flush;
  CHECK(changed(watch, folder.path()).empty());
  file.close();
  CHECK(changed(watch, folder.path()) == Names{"slow.txt"});
}

TEST_CASE("hidden files are ignored") {
  const test::TemporaryFolder folder;
  FolderWatch watch({folder.path().string()});
  test::write_file(folder / ".new.txt.swp", "x");
  CHECK(changed(watch, folder.path()).empty());
}

TEST_CASE("new folders are followed, together with the files already in them") {
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

TEST_CASE("a removed folder is no longer followed, and a new one of its name is") {
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

TEST_CASE("a renamed folder is followed under its new name, with its files") {
  const test::TemporaryFolder folder;
  fs::create_directories(folder / "x/below");
  test::write_file(folder / "x/old.txt", "x");
  FolderWatch watch({folder.path().string()});
  fs::rename(folder / "x", folder / "y");
  CHECK(changed(watch, folder.path()) == Names{"y/old.txt"});
  test::write_file(folder / "y/new.txt", "x");
  test::write_file(folder / "y/below/new.txt", "x");
  CHECK(changed(watch, folder.path()) == Names{"y/below/new.txt", "y/new.txt"});
}

TEST_CASE("a file that is written while its folder is renamed is reported under the new name") {
  const test::TemporaryFolder folder;
  fs::create_directory(folder / "x");
  FolderWatch watch({folder.path().string()});
  fs::rename(folder / "x", folder / "y");
  test::write_file(folder / "y/new.txt", "x");
  fs::rename(folder / "y", folder / "z");
  CHECK(changed(watch, folder.path()) == Names{"z/new.txt"});
}

TEST_CASE("a folder that is moved out is not followed until it returns") {
  const test::TemporaryFolder folder;
  const test::TemporaryFolder elsewhere;
  fs::create_directory(folder / "x");
  FolderWatch watch({folder.path().string()});
  fs::rename(folder / "x", elsewhere / "x");
  CHECK(changed(watch, folder.path()).empty());
  test::write_file(elsewhere / "x/out.txt", "x");
  CHECK(changed(watch, folder.path()).empty());
  fs::rename(elsewhere / "x", folder / "y");
  CHECK(changed(watch, folder.path()) == Names{"y/out.txt"});
  test::write_file(folder / "y/back.txt", "x");
  CHECK(changed(watch, folder.path()) == Names{"y/back.txt"});
}

TEST_CASE("a new folder may take the name of a renamed one") {
  const test::TemporaryFolder folder;
  fs::create_directory(folder / "m");
  FolderWatch watch({folder.path().string()});
  fs::rename(folder / "m", folder / "m2");
  fs::create_directory(folder / "m");
  CHECK(changed(watch, folder.path()).empty());
  test::write_file(folder / "m/a.txt", "x");
  test::write_file(folder / "m2/b.txt", "x");
  CHECK(changed(watch, folder.path()) == Names{"m/a.txt", "m2/b.txt"});
}

TEST_CASE("folders that swap names are followed under their new names") {
  const test::TemporaryFolder folder;
  fs::create_directory(folder / "a");
  fs::create_directory(folder / "b");
  test::write_file(folder / "a/was-a.txt", "x");
  FolderWatch watch({folder.path().string()});
  REQUIRE(::renameat2(AT_FDCWD, (folder / "a").c_str(), AT_FDCWD, (folder / "b").c_str(),
                      RENAME_EXCHANGE) == 0);
  CHECK(changed(watch, folder.path()) == Names{"b/was-a.txt"});
  test::write_file(folder / "a/new.txt", "x");
  test::write_file(folder / "b/new.txt", "x");
  CHECK(changed(watch, folder.path()) == Names{"a/new.txt", "b/new.txt"});
}

TEST_CASE("a link to itself is ignored") {
  const test::TemporaryFolder folder;
  FolderWatch watch({folder.path().string()});
  fs::create_symlink("self", folder / "self");
  changed(watch, folder.path());
  test::write_file(folder / "new.txt", "x");
  CHECK(changed(watch, folder.path()) == Names{"new.txt"});
}

TEST_CASE("a file that is linked into a folder is reported, a file that is only created is not") {
  const test::TemporaryFolder folder;
  const test::TemporaryFolder elsewhere;
  test::write_file(elsewhere / "a.txt", "x");
  FolderWatch watch({folder.path().string()});
  fs::create_hard_link(elsewhere / "a.txt", folder / "linked.txt");
  CHECK(changed(watch, folder.path()) == Names{"linked.txt"});
}

TEST_CASE("excluded folders are not followed, also if they become excluded later") {
  const test::TemporaryFolder folder;
  fs::create_directories(folder / "out/below");
  const auto has_mark = [](const std::string& path, std::string_view /*name*/) {
    return fs::exists(fs::path(path) / "mark");
  };
  test::write_file(folder / "out/mark", "x");
  FolderWatch watch({folder.path().string()}, has_mark);
  test::write_file(folder / "out/a.txt", "x");
  test::write_file(folder / "out/below/a.txt", "x");
  CHECK(changed(watch, folder.path()).empty());
  fs::create_directories(folder / "later/below");
  CHECK(changed(watch, folder.path()).empty());
  test::write_file(folder / "later/mark", "x");
  CHECK(changed(watch, folder.path()).empty());
  test::write_file(folder / "later/below/a.txt", "x");
  CHECK(changed(watch, folder.path()).empty());
  CHECK_THROWS_WITH(FolderWatch({(folder / "out").string()}, has_mark), Catch::Contains("index"));
}

TEST_CASE("the exclusion function gets the name that changed, and a whole folder once") {
  const test::TemporaryFolder folder;
  std::vector<std::string> asked;
  FolderWatch watch({folder.path().string()}, [&](const std::string& path, std::string_view name) {
    asked.push_back((fs::path(path) / name).lexically_relative(folder.path()).string());
    return false;
  });
  asked.clear();
  fs::create_directory(folder / "a");
  CHECK(changed(watch, folder.path()).empty());
  CHECK(asked == Names{"a", "a/"});
  asked.clear();
  fs::create_symlink("nowhere", folder / "a/link");
  CHECK(changed(watch, folder.path()) == Names{"a/link"});
  CHECK(asked == Names{"a/link"});
}

TEST_CASE("wait() returns in time however many files change, and the next call reports the rest") {
  constexpr std::size_t files = 3000;
  const test::TemporaryFolder folder;
  FolderWatch watch({folder.path().string()});
  for (std::size_t i = 0; i < files; ++i) test::write_file(folder / std::to_string(i), "x");
  Changes changes;
  watch.wait(100ms, changes);
  CHECK(changes.any());
  CHECK(changes.files.size() < files);
  for (int i = 0; i < 100 && changes.files.size() < files; ++i) watch.wait(100ms, changes);
  CHECK(changes.files.size() == files);
}

TEST_CASE("a followed folder that stays missing is an error") {
  const test::TemporaryFolder folder;
  for (const char* gone : {"parent/root", "parent"}) {
    for (const bool moved : {false, true}) {
      CAPTURE(gone, moved);
      fs::create_directories(folder / "parent/root");
      FolderWatch watch({(folder / "parent/root").string()}, {}, 50ms);
      if (moved) {
        fs::rename(folder / gone, folder / "elsewhere");
      } else {
        fs::remove_all(folder / gone);
      }
      Changes changes;
      CHECK_THROWS_WITH(watch.wait(100ms, changes), Catch::Contains("parent/root: is gone"));
      fs::remove_all(folder / "elsewhere");
    }
  }
}

TEST_CASE("a followed folder may be replaced, also if the old one is removed or moved first") {
  const test::TemporaryFolder folder;
  for (const bool moved : {false, true}) {
    fs::create_directory(folder / "root");
    FolderWatch watch({(folder / "root").string()}, {}, 1min);
    if (moved) {
      fs::rename(folder / "root", folder / "elsewhere");
    } else {
      fs::remove(folder / "root");
    }
    std::thread other([&] {
      std::this_thread::sleep_for(50ms);
      fs::create_directory(folder / "root");
    });
    Changes changes;
    watch.wait(100ms, changes);
    other.join();
    CHECK(changes.all);
    CHECK(changes.replaced == std::set<std::string>{folder / "root"});
    test::write_file(folder / "root/new.txt", "x");
    CHECK(changed(watch, folder / "root") == Names{"new.txt"});
    fs::remove_all(folder / "root");
  }
}

TEST_CASE("when the link to a followed folder is swapped, its new target is followed") {
  const test::TemporaryFolder folder;
  for (const char* release : {"1", "2"}) {
    fs::create_directories(folder / release / "articles");
    fs::create_directory(folder / release / "more");
  }
  fs::create_directory_symlink("1", folder / "now");
  const std::string root = folder / "now/articles";
  FolderWatch watch({root, folder / "now/more"});
  fs::create_directory_symlink("2", folder / "next");
  fs::rename(folder / "next", folder / "now");
  Changes changes;
  watch.wait(100ms, changes);
  CHECK(changes.all);
  CHECK(changes.replaced == std::set<std::string>{root, folder / "now/more"});
  test::write_file(folder / "1/articles/old.txt", "x");
  test::write_file(folder / "2/articles/new.txt", "x");
  CHECK(changed(watch, root) == Names{"new.txt"});
}

TEST_CASE("the target of a link inside a followed folder may change") {
  const test::TemporaryFolder folder;
  const test::TemporaryFolder outside;
  fs::create_directory(outside / "a");
  test::write_file(outside / "file", "x");
  fs::create_symlink(outside / "a", folder / "folder");
  fs::create_symlink(outside / "file", folder / "file");
  fs::create_symlink(outside / "later", folder / "later");
  FolderWatch watch({folder.path().string()});
  const auto all_after = [&](const auto& change) {
    change();
    Changes changes;
    watch.wait(100ms, changes);
    return changes.all;
  };
  // A new folder often gets the inode of the removed one.
  CHECK(all_after([&] {
    fs::remove_all(outside / "a");
    fs::create_directory(outside / "a");
  }));
  CHECK(all_after([&] {
    fs::rename(outside / "a", outside / "b");
    fs::create_directory(outside / "a");
  }));
  CHECK(all_after([&] { fs::create_directory(outside / "later"); }));
  test::write_file(outside / "a/new.txt", "x");
  test::write_file(outside / "later/new.txt", "x");
  CHECK(changed(watch, folder.path()) == Names{"folder/new.txt", "later/new.txt"});
  test::write_file(outside / "file", "changed");
  CHECK(changed(watch, folder.path()) == Names{"file"});
}

TEST_CASE("a followed folder that becomes an index is refused") {
  const test::TemporaryFolder folder;
  fs::create_directory(folder / "a");
  fs::create_directory(folder / "index");
  fs::create_directory_symlink("a", folder / "root");
  FolderWatch watch({folder / "root"}, [&](const std::string& path, std::string_view /*name*/) {
    return fs::equivalent(path, folder / "index");
  });
  fs::create_directory_symlink("index", folder / "next");
  fs::rename(folder / "next", folder / "root");
  Changes changes;
  CHECK_THROWS_WITH(watch.wait(100ms, changes), Catch::Contains("is an index"));
}

TEST_CASE("circular links are followed only once") {
  const test::TemporaryFolder folder;
  fs::create_directory(folder / "a");
  fs::create_directory_symlink(folder.path(), folder / "a/up");
  FolderWatch watch({folder.path().string()});
  test::write_file(folder / "new.txt", "x");
  CHECK(changed(watch, folder.path()).size() == 1);
}

TEST_CASE("a folder with two names keeps the name under which reading finds it") {
  const test::TemporaryFolder folder;
  fs::create_directory(folder / "m");
  fs::create_directory_symlink(folder / "m", folder / "z");
  FolderWatch watch({folder.path().string()});
  test::write_file(folder / "m/1.txt", "x");
  CHECK(changed(watch, folder.path()) == Names{"m/1.txt"});
  Changes changes;
  fs::create_directory_symlink(folder / "m", folder / "a");
  watch.wait(100ms, changes);
  CHECK(changes.all);
  test::write_file(folder / "m/2.txt", "x");
  CHECK(changed(watch, folder.path()) == Names{"a/2.txt"});
  fs::remove(folder / "a");
  watch.wait(100ms, changes);
  test::write_file(folder / "m/3.txt", "x");
  CHECK(changed(watch, folder.path()) == Names{"m/3.txt"});
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
