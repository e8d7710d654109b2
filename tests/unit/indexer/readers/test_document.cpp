#include "document.h"

#include <support/catch.h>

#include "reading.h"

using namespace fahras::readers;

TEST_CASE("control characters become spaces, and line breaks are kept") {
  using namespace std::string_literals;
  Collected collected;
  MemorySource memory("");
  Stream stream(memory);
  const Options options;
  RawArticle article;
  article.title = "a\0b"s;
  article.blocks.push_back({Block::Kind::text, "a\0b\x1B[31mc\x7F\n\td\r\n"s});
  deliver({stream, "f", options, collected}, std::move(article));
  REQUIRE(collected.articles.size() == 1);
  CHECK(collected.articles[0].title == "a b");
  CHECK(collected.articles[0].blocks[0].text == "a b [31mc \n\td\r\n");
  CHECK(collected.articles[0].file == "f");
}

TEST_CASE("the title is empty with --no-title") {
  Options options;
  options.titles = false;
  const Collected read = read_with(read_jsonl, R"({"title":"t","text":"x"})", options);
  REQUIRE(read.articles.size() == 1);
  CHECK(read.articles[0].title.empty());
}

TEST_CASE("an article with too many lines is a problem, without counting blank lines") {
  std::string lines;
  for (int i = 0; i < 500'000; ++i) lines += "x\n\n";
  CHECK(read_with(read_text, lines).articles.size() == 1);
  const Collected read = read_with(read_text, lines + "x\n");
  CHECK(read.articles.empty());
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].reason == "more than 500000 lines");
}
