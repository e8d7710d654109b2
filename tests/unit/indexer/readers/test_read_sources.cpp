#include <support/catch.h>

#include <fahras/error.h>

#include "archives.h"
#include "encodings.h"
#include "reading.h"

using namespace fahras::readers;

TEST_CASE("sources are read in order, each file in its format") {
  const Folder folder;
  folder.write("f/b.txt", "نص");
  folder.write("f/a.html", "<article><p>صفحة</p></article>");
  folder.write("f/c.json", R"([{"text":"عنصر"}])");
  folder.write("f/d.xml",
               "<rss><channel><item><description>بند</description></item></channel></rss>");
  const std::string lines = folder.write("lines.jsonl", "{\"text\":\"سطر\"}\n");
  const Collected read = read_files({lines, folder.path("f")});
  CHECK(read.problems.empty());
  std::vector<std::string> texts;
  for (const RawArticle& article : read.articles) texts.push_back(text_of(article));
  CHECK(texts == std::vector<std::string>{"سطر", "صفحة", "نص", "عنصر", "بند"});
  CHECK(read.articles[2].file == folder.path("f/b.txt"));
}

TEST_CASE("a bad file does not stop the rest and is reported once") {
  const Folder folder;
  folder.write("a.txt", "أول");
  folder.write("b.txt", "");
  const std::string gz = gzipped(std::string(1000, 'x'));
  folder.write("c.txt.gz", gz.substr(0, gz.size() - 12));
  folder.write("d.json", "{broken");
  folder.write("e.txt", "آخر");
  const Collected read = read_files({folder.path("none.txt"), folder.path()});
  CHECK(read.articles.size() == 2);
  REQUIRE(read.problems.size() == 4);
  CHECK(read.problems[0].file == folder.path("none.txt"));
  CHECK(read.problems[1].file == folder.path("b.txt"));
  CHECK(read.problems[1].reason == "empty");
  CHECK(read.problems[2].file == folder.path("c.txt.gz"));
  CHECK(read.problems[3].file == folder.path("d.json"));
}

TEST_CASE("a file without read permission is a problem") {
  if (::geteuid() == 0) return;  // root may read everything
  const Folder folder;
  const std::string file = folder.write("a.txt", "x");
  std::filesystem::permissions(file, std::filesystem::perms::none);
  const Collected read = read_files({file});
  REQUIRE(read.problems.size() == 1);
  CHECK_THAT(read.problems[0].reason, Catch::Contains("Permission denied"));
}

TEST_CASE("a file that is not text is an error if named, and a note in a folder") {
  const Folder folder;
  const std::string image = folder.write("image.txt", "\xFF\xD8\xFF\xE0 JFIF");
  const Collected found = read_files({folder.path()});
  CHECK(found.articles.empty());
  CHECK(found.problems.empty());
  REQUIRE(found.notes.size() == 1);
  CHECK(found.notes[0].file == image);
  CHECK(found.notes[0].reason == "left out: neither text nor a known format");
  const Collected named = read_files({image});
  CHECK(named.articles.empty());
  REQUIRE(named.problems.size() == 1);
  CHECK(named.problems[0].reason == "neither text nor a known format");
}

TEST_CASE("a file with an unknown extension is read if named, and a note in folders and archives") {
  const Folder folder;
  const std::string page = folder.write("a.md", "نص");
  folder.write("article", "نص");
  folder.write("x.zip", make_archive(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, {{"b.css", "نص"}}));
  folder.write("y.csv.gz", gzipped("نص"));
  const Collected found = read_files({folder.path()});
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].file == folder.path("article"));
  REQUIRE(found.notes.size() == 3);
  CHECK(found.notes[0].reason == "left out: .md is not the extension of a known format");
  CHECK(found.notes[1].file == folder.path("x.zip/b.css"));
  CHECK(found.problems.empty());
  CHECK(read_files({page}).articles.size() == 1);
  Options text;
  text.format = Format::text;
  CHECK(read_files({folder.path()}, text).articles.size() == 4);
}

TEST_CASE("members of archives are read in the format of their names") {
  const Folder folder;
  const Members members = {{"a.txt", "نص"},
                           {"b.jsonl", "{\"text\":\"سطر\"}\n"},
                           {".hidden.txt", "x"},
                           {"bad.json", "{"},
                           {"z.html", "<p>صفحة</p>"}};
  folder.write("x.zip", make_archive(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, members));
  folder.write("y.tar.gz", make_archive(ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_GZIP, members));
  const Collected read = read_files({folder.path()});
  REQUIRE(read.articles.size() == 6);
  CHECK(read.articles[0].file == folder.path("x.zip/a.txt"));
  CHECK(read.articles[1].file == folder.path("x.zip/b.jsonl"));
  CHECK(read.articles[4].record == 1);
  REQUIRE(read.problems.size() == 2);
  CHECK(read.problems[0].file == folder.path("x.zip/bad.json"));
}

TEST_CASE("a compressed file is read in the format of the name inside") {
  const Folder folder;
  const std::string file =
      folder.write("a.jsonl.gz", gzipped("{\"text\":\"أ\"}\n{\"text\":\"ب\"}"));
  const Collected read = read_files({file});
  REQUIRE(read.articles.size() == 2);
  CHECK(read.articles[1].file == file);
  CHECK(read.articles[1].record == 2);
  const Collected other = read_files({folder.write("noname.gz", gzipped("[{\"text\":\"أ\"}]"))});
  REQUIRE(other.articles.size() == 1);
  CHECK(text_of(other.articles[0]) == "أ");
}

TEST_CASE("an archive in an archive is read, a third level is not") {
  const Folder folder;
  const std::string inner =
      make_archive(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, {{"a.txt", "نص"}});
  const std::string middle =
      make_archive(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, {{"inner.zip", inner}});
  const std::string outer =
      make_archive(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, {{"middle.zip", middle}});
  const Collected two = read_files({folder.write("middle.zip", middle)});
  REQUIRE(two.articles.size() == 1);
  CHECK(two.articles[0].file == folder.path("middle.zip/inner.zip/a.txt"));
  const Collected three = read_files({folder.write("outer.zip", outer)});
  CHECK(three.articles.empty());
  REQUIRE(three.problems.size() == 1);
  CHECK(three.problems[0].reason == "archives nested too deep");
}

TEST_CASE("nested archives share one limit of expansion") {
  // The archive of some 100 bytes, inside another one, expands to 120 MB of line breaks.
  const std::string bomb = make_archive(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_ZSTD,
                                        {{"x", std::string(std::size_t{120} << 20, '\n')}});
  const Folder folder;
  const std::string stored = make_archive(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE,
                                          {{"a.jsonl.zst", bomb}, {"b.jsonl.zst", bomb}});
  const Collected one = read_files({folder.write("a.zip", stored)});
  REQUIRE(one.problems.size() == 2);
  CHECK(one.problems[0].file == folder.path("a.zip/a.jsonl.zst"));
  CHECK(one.problems[0].reason == "expands more than 250 times; not read further");
}

TEST_CASE("after many problems of a file only their number is reported") {
  std::string lines;
  for (int i = 0; i < 250; ++i) lines += "broken\n";
  const Folder folder;
  const std::string file = folder.write("a.jsonl", lines + "{\"text\":\"نص\"}\n");
  const Collected read = read_files({file});
  CHECK(read.articles.size() == 1);
  REQUIRE(read.problems.size() == 101);
  CHECK(read.problems[99].line == 100);
  CHECK(read.problems[100].file == file);
  CHECK(read.problems[100].reason == "150 more problems");
}

TEST_CASE("names and reasons are made printable") {
  const Folder folder;
  folder.write("a\033[2J\xFF.txt", "نص");
  folder.write("b\n.json", "{broken");
  folder.write("c.rss", "<rss><channel><item><\u202Ex></rss>");
  const Collected read = read_files({folder.path()});
  REQUIRE(read.articles.size() == 1);
  CHECK(read.articles[0].file == folder.path("a\uFFFD[2J\uFFFD.txt"));
  REQUIRE(read.problems.size() == 2);
  CHECK(read.problems[0].file == folder.path("b\uFFFD.json"));
  CHECK_THAT(read.problems[1].reason, !Catch::Contains("\u202E"));
}

TEST_CASE("the options --input, --encoding and --map reach the readers") {
  const Folder folder;
  Options options;
  options.format = Format::jsonl;
  options.encoding = "windows-1256";
  options.fields = {{"text", "نص"}};
  const std::string file = folder.write("a.txt", encoded("{\"نص\":\"كتاب\"}", "windows-1256"));
  const Collected read = read_files({file}, options);
  REQUIRE(read.articles.size() == 1);
  CHECK(text_of(read.articles[0]) == "كتاب");
}

TEST_CASE("an unknown encoding is a usage error before anything is read") {
  Options options;
  options.encoding = "klingon";
  CHECK_THROWS_AS(read_files({}, options), fahras::Error);
}

TEST_CASE("progress counts the bytes on disk") {
  const Folder folder;
  folder.write("a.txt", std::string(1000, 'x'));
  folder.write("b.txt.gz", gzipped(std::string(100'000, 'x')));
  const Collected read = read_files({folder.path()});
  CHECK(read.bytes == total_bytes({folder.path()}));
  CHECK(read.bytes > 1000);
  CHECK(total_bytes({"-"}) == 0);
}

TEST_CASE("an exception of the sink ends the reading") {
  struct Throwing final : Collected {
    void article(RawArticle&&) override { throw std::runtime_error("worker failed"); }
  } sink;
  const Folder folder;
  folder.write("a.txt", "x");
  folder.write("b.txt.gz", gzipped("x"));
  CHECK_THROWS_WITH(read_sources({folder.path("a.txt")}, {}, sink), "worker failed");
  CHECK_THROWS_WITH(read_sources({folder.path("b.txt.gz")}, {}, sink), "worker failed");
  CHECK(sink.problems.empty());
}

TEST_CASE("the sample corpus is read without a problem") {
  const Collected read = read_files({FAHRAS_SAMPLE_CORPUS});
  CHECK(read.articles.size() >= 60);
  for (const RawArticle& article : read.articles) {
    CHECK_THAT(article.file, !Catch::Contains("README"));
  }
  for (const Problem& problem : read.problems) FAIL_CHECK(problem.file << ": " << problem.reason);
}
