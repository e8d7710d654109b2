#include <support/catch.h>

#include "encodings.h"
#include "reading.h"

using namespace fahras::readers;

TEST_CASE("a text file is one article of running text") {
  const Collected read = read_with(read_text, "عنوان\n\nنص");
  REQUIRE(read.articles.size() == 1);
  CHECK(read.articles[0].record == 0);
  CHECK(read.articles[0].title.empty());
  REQUIRE(read.articles[0].blocks.size() == 1);
  CHECK(read.articles[0].blocks[0].kind == Block::Kind::text);
  CHECK(read.articles[0].blocks[0].text == "عنوان\n\nنص");
}

TEST_CASE("text in legacy encodings is decoded") {
  for (const char* encoding : {"windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE"}) {
    INFO(encoding);
    const Collected read = read_with(read_text, encoded(arabic_sentence(), encoding));
    REQUIRE(read.articles.size() == 1);
    CHECK(text_of(read.articles[0]) == arabic_sentence());
    CHECK(read.problems.empty());
  }
}

TEST_CASE("bytes that cannot be decoded are reported, and the text is read") {
  const Collected read = read_with(read_text, arabic_sentence() + "\xFF");
  CHECK(read.articles.size() == 1);
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].reason == "1 byte could not be decoded; replaced by U+FFFD");
}

TEST_CASE("empty and overlong texts are problems") {
  Options options;
  options.max_article_bytes = 100;
  CHECK_THROWS_WITH(read_with(read_text, " \n\r\n"), "empty");
  CHECK_THROWS_WITH(read_with(read_text, std::string(101, 'x'), options), "longer than 100 bytes");
}
