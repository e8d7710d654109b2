#include "index_folders.h"

#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using indexer_cli::IndexFolders;

namespace fs = std::filesystem;

TEST_CASE("the index's own folder is recognised by any name, even while it is empty") {
  const test::TemporaryFolder folder;
  const IndexFolders is_index(folder / "index");
  CHECK_FALSE(is_index(folder / "index"));
  fs::create_directory(folder / "index");
  fs::create_directory(folder / "other");
  fs::create_directory_symlink(folder / "index", folder / "link");
  CHECK(is_index(folder / "index"));
  CHECK(is_index((folder / "other").string() + "/../index/"));
  CHECK(is_index(folder / "link"));
  CHECK_FALSE(is_index(folder / "other"));
  CHECK_FALSE(is_index(folder / "none"));
}

TEST_CASE("a file name that no index has does not make a folder an index") {
  const test::TemporaryFolder folder;
  const IndexFolders is_index("");
  test::write_file(folder / "CURRENT", "");
  test::write_file(folder / "LOCK", "");
  CHECK(is_index(folder.path(), "LOCK"));
  CHECK(is_index(folder.path(), "segment-000001"));
  CHECK_FALSE(is_index(folder.path(), "news.jsonl"));
}

TEST_CASE("other indexes are recognised by their files") {
  const test::TemporaryFolder folder;
  const IndexFolders is_index("");
  for (const char* name : {"CURRENT", "shards.stub", "building-4711"}) {
    const fs::path index = folder / (std::string("of ") + name);
    fs::create_directory(index);
    test::write_file(index / name, "");
    CHECK_FALSE(is_index(index));
    test::write_file(index / "LOCK", "");
    CHECK(is_index(index));
  }
  fs::create_directory(folder / "copy");
  test::write_file(folder / "copy" / "CURRENT", "");
  test::write_file(folder / "copy" / "generation-000001.json", "");
  CHECK(is_index(folder / "copy"));
}
