#include <support/catch.h>

#include "encodings.h"
#include "reading.h"

using namespace fahras::readers;

namespace {

std::string page(const std::string& charset) {
  return "<!DOCTYPE html><html lang=ar><head><meta charset=" + charset +
         "><title>عنوان</title></head><body><nav>قائمة</nav><article><h1>عنوان</h1><p>" +
         arabic_sentence() +
         "</p><h2>فصل</h2><p>تتمة.</p></article><footer>حقوق</footer></body></html>";
}

}  // namespace

TEST_CASE("a page becomes an article") {
  const Collected read = read_with(read_html, page("utf-8"));
  REQUIRE(read.articles.size() == 1);
  const RawArticle& article = read.articles[0];
  CHECK(article.title == "عنوان");
  CHECK(article.language == "ar");
  CHECK(text_of(article) == "عنوان|" + arabic_sentence() + "|فصل|تتمة.");
  CHECK(article.blocks[2].kind == Block::Kind::heading);
}

TEST_CASE("the charset that a page declares is used") {
  for (const char* charset : {"windows-1256", "iso-8859-6"}) {
    INFO(charset);
    const Collected read = read_with(read_html, encoded(page(charset), charset));
    REQUIRE(read.articles.size() == 1);
    CHECK(read.articles[0].title == "عنوان");
    CHECK(read.problems.empty());
  }
}

TEST_CASE("a page without text is a problem") {
  CHECK_THROWS_WITH(read_with(read_html, "<html><nav>x</nav></html>"), "it contains no text");
}

TEST_CASE("a page with endless nesting is a problem") {
  std::string html;
  for (int i = 0; i < 100'000; ++i) html += "<div>";
  CHECK_THROWS_WITH(read_with(read_html, html), "HTML nested more than 512 deep");
}
