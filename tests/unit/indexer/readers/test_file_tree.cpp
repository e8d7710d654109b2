#include "file_tree.h"

#include <support/catch.h>

#include <sys/stat.h>
#include <utime.h>

#include <ctime>
#include <limits>

#include "reading.h"

using namespace fahras::readers;

namespace {

struct Walked : Collected {
  std::vector<std::string> files;
};

Walked walk(const std::vector<std::string>& sources, const std::string& base = "",
            const Options& options = {}) {
  Walked walked;
  for_each_file(
      sources, options,
      [&](const FoundFile& file) { walked.files.push_back(file.path.substr(base.size())); },
      walked);
  return walked;
}

void set_time(const std::string& file, std::time_t seconds) {
  const utimbuf times{seconds, seconds};
  REQUIRE(::utime(file.c_str(), &times) == 0);
}

}  // namespace

TEST_CASE("folders are walked in byte order") {
  const Folder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a/b/c.txt", "B.txt", "a.txt", "ا.txt"}) {
    folder.write(name, "x");
  }
  CHECK(walk({folder.path()}, folder.path()).files ==
        std::vector<std::string>{"/B.txt", "/a/b/c.txt", "/a/z.txt", "/a.txt", "/b.txt", "/ا.txt"});
}

TEST_CASE("hidden files and files that describe the folder are skipped unless named") {
  const Folder folder;
  for (const char* name : {".hidden", ".git/config", "a.txt"}) {
    folder.write(name, "x");
  }
  CHECK(walk({folder.path()}, folder.path()).files == std::vector<std::string>{"/a.txt"});
  CHECK(walk({folder.path(".hidden")}).files.size() == 1);
}

TEST_CASE("symbolic links are followed, and loops do no harm") {
  const Folder folder;
  folder.write("a/x.txt", "x");
  std::filesystem::create_directory_symlink(folder.path(), folder.path("a/loop"));
  std::filesystem::create_symlink(folder.path("a/x.txt"), folder.path("link.txt"));
  CHECK(walk({folder.path()}, folder.path()).files ==
        std::vector<std::string>{"/a/x.txt", "/link.txt"});
}

TEST_CASE("a missing file is a problem, also in a folder") {
  const Folder folder;
  folder.write("a.txt", "x");
  std::filesystem::create_symlink("/no/such/file", folder.path("dangling.txt"));
  const Walked walked = walk({folder.path("none"), folder.path()});
  CHECK(walked.files.size() == 1);
  REQUIRE(walked.problems.size() == 2);
  CHECK(walked.problems[0].file == folder.path("none"));
  CHECK(walked.problems[1].file == folder.path("dangling.txt"));
}

TEST_CASE("a pipe in a folder is skipped") {
  const Folder folder;
  REQUIRE(::mkfifo(folder.path("pipe").c_str(), 0600) == 0);
  CHECK(walk({folder.path()}).files.empty());
  CHECK(walk({folder.path("pipe")}).files.size() == 1);
}

TEST_CASE("standard input is a file without a size") {
  Collected problems;
  for_each_file(
      {"-"}, {},
      [](const FoundFile& file) {
        CHECK(file.path == "-");
        CHECK(file.bytes == 0);
      },
      problems);
  CHECK(problems.problems.empty());
}

TEST_CASE(
    "the newest files come first in all folders and sources, and ties are in order of names") {
  const Folder folder;
  set_time(folder.write("a/1.txt", "x"), 1000);
  set_time(folder.write("a/2.txt", "x"), 3000);
  set_time(folder.write("b/3.txt", "x"), 2000);
  set_time(folder.write("b/0.txt", "x"), 2000);
  set_time(folder.write("c.txt", "x"), 4000);
  Options options;
  options.order = Order::newest_first;
  CHECK(walk({folder.path("a"), folder.path("b"), folder.path("c.txt")}, folder.path(), options)
            .files ==
        std::vector<std::string>{"/c.txt", "/a/2.txt", "/b/0.txt", "/b/3.txt", "/a/1.txt"});
  CHECK(walk({folder.path("c.txt"), "-"}, "", options).files.front() == "-");
}

TEST_CASE("a file may have any time") {
  const Folder folder;
  set_time(folder.write("a.txt", "x"), std::numeric_limits<std::time_t>::min());
  set_time(folder.write("b.txt", "x"), std::numeric_limits<std::time_t>::max());
  set_time(folder.write("c.txt", "x"), 0);
  Options options;
  options.order = Order::newest_first;
  CHECK(walk({folder.path()}, folder.path(), options).files ==
        std::vector<std::string>{"/b.txt", "/c.txt", "/a.txt"});
}

TEST_CASE("only files that the filter accepts are found") {
  const Folder folder;
  folder.write("a.txt", "x");
  folder.write("b.txt", "x");
  Options options;
  options.wanted = [&](const std::string& path) { return path == folder.path("b.txt"); };
  for (const Order order : {Order::by_name, Order::newest_first}) {
    options.order = order;
    CHECK(walk({folder.path()}, folder.path(), options).files ==
          std::vector<std::string>{"/b.txt"});
  }
}

TEST_CASE("a folder that must not be entered is a note, and a problem if it was named") {
  const Folder folder;
  folder.write("a/x.txt", "x");
  folder.write("b/x.txt", "x");
  Options options;
  options.why_not_entered = [&](const std::string& path) {
    return path == folder.path("a") ? "closed" : "";
  };
  const Walked found = walk({folder.path()}, folder.path(), options);
  CHECK(found.files == std::vector<std::string>{"/b/x.txt"});
  CHECK(found.problems.empty());
  REQUIRE(found.notes.size() == 1);
  CHECK(found.notes[0].file == folder.path("a"));
  CHECK(found.notes[0].reason == "left out: closed");
  const Walked named = walk({folder.path("a")}, "", options);
  CHECK(named.files.empty());
  REQUIRE(named.problems.size() == 1);
  CHECK(named.problems[0].reason == "closed");
}
