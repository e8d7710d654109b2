#include "file_tree.h"

#include <support/catch.h>

#include <sys/stat.h>

#include "reading.h"

using namespace fahras::readers;

namespace {

struct Walked {
  std::vector<std::string> files;
  std::vector<Problem> problems;
};

Walked walk(const std::vector<std::string>& sources, const std::string& base = "") {
  Walked walked;
  for_each_file(
      sources,
      [&](const FoundFile& file) { walked.files.push_back(file.path.substr(base.size())); },
      [&](const Problem& problem) { walked.problems.push_back(problem); });
  return walked;
}

}  // namespace

TEST_CASE("folders are walked in the order of bytes") {
  const Folder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a/b/c.txt", "B.txt", "a.txt", "ا.txt"}) {
    folder.write(name, "x");
  }
  CHECK(walk({folder.path()}, folder.path()).files ==
        std::vector<std::string>{"/B.txt", "/a/b/c.txt", "/a/z.txt", "/a.txt", "/b.txt", "/ا.txt"});
}

TEST_CASE("hidden files and files about the folder are passed over, unless named") {
  const Folder folder;
  for (const char* name : {".hidden", ".git/config", "a.txt"}) {
    folder.write(name, "x");
  }
  CHECK(walk({folder.path()}, folder.path()).files == std::vector<std::string>{"/a.txt"});
  CHECK(walk({folder.path(".hidden")}).files.size() == 1);
}

TEST_CASE("symbolic links are followed, loops are harmless") {
  const Folder folder;
  folder.write("a/x.txt", "x");
  std::filesystem::create_directory_symlink(folder.path(), folder.path("a/loop"));
  std::filesystem::create_symlink(folder.path("a/x.txt"), folder.path("link.txt"));
  CHECK(walk({folder.path()}, folder.path()).files ==
        std::vector<std::string>{"/a/x.txt", "/link.txt"});
}

TEST_CASE("what is absent is a problem, in a folder too") {
  const Folder folder;
  folder.write("a.txt", "x");
  std::filesystem::create_symlink("/no/such/file", folder.path("dangling.txt"));
  const Walked walked = walk({folder.path("none"), folder.path()});
  CHECK(walked.files.size() == 1);
  REQUIRE(walked.problems.size() == 2);
  CHECK(walked.problems[0].file == folder.path("none"));
  CHECK(walked.problems[1].file == folder.path("dangling.txt"));
}

TEST_CASE("a pipe in a folder is passed over") {
  const Folder folder;
  REQUIRE(::mkfifo(folder.path("pipe").c_str(), 0600) == 0);
  CHECK(walk({folder.path()}).files.empty());
  CHECK(walk({folder.path("pipe")}).files.size() == 1);
}

TEST_CASE("standard input is a file without a size") {
  for_each_file(
      {"-"},
      [](const FoundFile& file) {
        CHECK(file.path == "-");
        CHECK(file.bytes == 0);
      },
      [](const Problem&) { FAIL(); });
}
