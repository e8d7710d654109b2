#include "file_facts.h"

#include <filesystem>

#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using namespace fahras::indexer_cli;

namespace fs = std::filesystem;

TEST_CASE("a link to a folder is a folder, and a broken link is nothing") {
  const test::TemporaryFolder folder;
  fs::create_directory(folder / "a");
  fs::create_directory_symlink("a", folder / "link");
  fs::create_symlink("self", folder / "self");
  CHECK(is_folder(folder / "a"));
  CHECK(is_folder(folder / "link"));
  CHECK_FALSE(is_folder(folder / "self"));
  CHECK_FALSE(is_folder(folder / "none"));
  CHECK(is_link(folder / "self"));
  CHECK_FALSE(is_link(folder / "a"));
  CHECK(is_same_folder(folder / "a", folder / "link"));
  CHECK_FALSE(is_same_folder(folder / "a", folder / "none"));
}

TEST_CASE("the target of a path is the same until it is replaced or changes") {
  const test::TemporaryFolder folder;
  fs::create_directory(folder / "a");
  fs::create_directory_symlink("a", folder / "link");
  CHECK(target_of(folder / "link") == target_of(folder / "a"));
  CHECK(target_of(folder / "link").is_folder);
  CHECK_FALSE(target_of(folder / "none").exists);
  const Target before = target_of(folder / "a");
  test::write_file(folder / "a/file", "x");
  CHECK(target_of(folder / "a") == before);
  const Target file = target_of(folder / "a/file");
  CHECK_FALSE(file.is_folder);
  test::write_file(folder / "a/file", "xy");
  CHECK_FALSE(target_of(folder / "a/file") == file);
}

TEST_CASE("a file with two names is a linked file") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "a", "x");
  CHECK_FALSE(is_linked_file(folder / "a"));
  fs::create_hard_link(folder / "a", folder / "b");
  CHECK(is_linked_file(folder / "a"));
  CHECK_FALSE(is_linked_file(folder.path()));
  CHECK_FALSE(is_linked_file(folder / "none"));
}

TEST_CASE("names are in byte order, without hidden ones") {
  const test::TemporaryFolder folder;
  for (const char* name : {"b", "B", ".hidden", "ا", "a"}) test::write_file(folder / name, "x");
  CHECK(names_in(folder.path()) == std::vector<std::string>{"B", "a", "b", "ا"});
  CHECK(names_in(folder / "none").empty());
}
