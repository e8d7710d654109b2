#include "link_targets.h"

#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using indexer_cli::LinkTargets;

namespace {

namespace fs = std::filesystem;

using Names = std::vector<std::string>;

void swap_link(const fs::path& link, const fs::path& target) {
  const fs::path other = link.string() + ".new";
  fs::create_symlink(target, other);
  fs::rename(other, link);
}

}  // namespace

TEST_CASE("a swapped link is reported once as a changed folder") {
  const test::TemporaryFolder folder;
  fs::create_directories(folder / "a/below");
  fs::create_directories(folder / "b/below");
  fs::create_symlink("a", folder / "link");
  LinkTargets targets;
  targets.add_link(folder / "link");
  targets.add_root(folder / "link/below");
  CHECK(targets.look().folders.empty());
  swap_link(folder / "link", "b");
  CHECK(targets.look().folders == Names{folder / "link/below", folder / "link"});
  CHECK(targets.look().folders.empty());
}

TEST_CASE("a folder that disappears or appears is a change") {
  const test::TemporaryFolder folder;
  fs::create_directories(folder / "parent/root");
  LinkTargets targets;
  targets.add_root(folder / "parent/root");
  fs::rename(folder / "parent", folder / "other");
  CHECK(targets.look().folders == Names{folder / "parent/root"});
  CHECK(targets.look().folders.empty());
  fs::rename(folder / "other", folder / "parent");
  CHECK(targets.look().folders == Names{folder / "parent/root"});
}

TEST_CASE("the file behind a link is reported if it changes or is replaced") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "a", "x");
  test::write_file(folder / "b", "longer");
  fs::create_symlink("a", folder / "link");
  LinkTargets targets;
  targets.add_link(folder / "link");
  CHECK(targets.look().files.empty());
  test::write_file(folder / "a", "xy");
  CHECK(targets.look().files == Names{folder / "link"});
  swap_link(folder / "link", "b");
  CHECK(targets.look().files == Names{folder / "link"});
  fs::remove(folder / "b");
  CHECK(targets.look().files.empty());
  test::write_file(folder / "b", "back");
  CHECK(targets.look().files == Names{folder / "link"});
}

TEST_CASE("a removed link is dropped") {
  const test::TemporaryFolder folder;
  fs::create_directory(folder / "a");
  fs::create_symlink("a", folder / "link");
  LinkTargets targets;
  targets.add_link(folder / "link");
  CHECK(targets.has(folder / "link"));
  fs::remove(folder / "link");
  CHECK(targets.look().folders.empty());
  CHECK_FALSE(targets.has(folder / "link"));
}
