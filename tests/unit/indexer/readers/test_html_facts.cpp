#include "html_page.h"

#include <support/catch.h>

using namespace fahras::readers;

namespace {

RawArticle facts(std::string_view html) {
  RawArticle article;
  const HtmlTree tree(html);
  read_html_facts(tree.root(), article);
  return article;
}

}  // namespace

TEST_CASE("the facts of a news page are read") {
  const RawArticle article = facts(R"(<html lang=ar-YE><head><title>عنوان | صحيفة</title>
    <meta property="og:title" content="عنوان"><meta property="og:site_name" content="صحيفة">
    <meta name="author" content="كاتب"><meta property="article:section" content="اقتصاد">
    <meta property="article:published_time" content="2025-09-04T10:00:00+03:00">
    <link rel="canonical" href="https://example.org/a"></head><body><h1>آخر</h1></body></html>)");
  CHECK(article.title == "عنوان");
  CHECK(article.source == "صحيفة");
  CHECK(article.author == "كاتب");
  CHECK(article.section == "اقتصاد");
  CHECK(article.date == "2025-09-04T10:00:00+03:00");
  CHECK(article.url == "https://example.org/a");
  CHECK(article.language == "ar-YE");
}

TEST_CASE("the title is taken from h1, else from <title>") {
  CHECK(facts("<title>صفحة</title><h1>خبر <b>مهم</b></h1>").title == "خبر مهم");
  CHECK(facts("<title>صفحة</title><p>x</p>").title == "صفحة");
  CHECK(facts("<p>x</p>").title.empty());
}

TEST_CASE("the date is taken from <time> if there is no other") {
  CHECK(facts("<time datetime=2025-09-04>أمس</time>").date == "2025-09-04");
  CHECK(facts("<time>4 سبتمبر 2025</time>").date == "4 سبتمبر 2025");
  CHECK(facts("<meta name=DATE content=2024-01-02><time datetime=2025-09-04>").date ==
        "2024-01-02");
  CHECK(facts("<meta itemprop=datePublished content=2024-01-02>").date == "2024-01-02");
}

TEST_CASE("an author that is an address is ignored") {
  CHECK(facts("<meta property=article:author content='https://fb.com/x'><a rel=author>كاتب</a>")
            .author == "كاتب");
}

TEST_CASE("the address is taken from og:url if there is no other") {
  CHECK(facts("<meta property=og:url content=https://example.org/b>").url ==
        "https://example.org/b");
}
