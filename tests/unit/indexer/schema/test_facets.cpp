#include <schema/facets.h>

#include <support/catch.h>

using namespace fahras;
using namespace fahras::schema;

namespace {

std::string key(std::string_view text) {
  TokenStream tokens;
  return facet_key(text, *Analyzer::find("fahras"), tokens);
}

using Terms = std::vector<std::string>;

Terms terms(const Article& article) {
  TokenStream tokens;
  return facet_terms(article, *Analyzer::find("fahras"), tokens);
}

}  // namespace

TEST_CASE("spellings that normalisation unifies have one key") {
  CHECK(key("وكالة الأنباء") == "وكاله الانباء");
  CHECK(key("وَكالة  الأنبـاء.") == key("وكاله الانباء"));
  CHECK(key("Reuters") == key("REUTERS"));
  CHECK(key("ar-YE") == key("AR-ye"));
}

TEST_CASE("different values have different keys") {
  CHECK(key("الجزيرة نت") != key("الجزيرة"));
  CHECK(key("كتاب") != key("الكتاب"));
  CHECK(key("كتب") != key("كتاب"));
}

TEST_CASE("a text without words is its own key, and a blank text has none") {
  CHECK(key("***") == "***");
  CHECK(key("").empty());
  CHECK(key("  ").empty());
}

TEST_CASE("a month is taken from the day") {
  CHECK(month_of("2025-09-04T10:00:00+03:00") == "2025-09");
  CHECK(month_of("2025-09").empty());
  CHECK(month_of("").empty());
}

TEST_CASE("an article has one term for each value") {
  Article article;
  CHECK(terms(article).empty());
  article.source = "النهار";
  article.author = "سلمى";
  article.section = "الرأي";
  article.language = "AR";
  article.date = "2025-09-04";
  CHECK(terms(article) == Terms{"Pالنهار", "Wسلمي", "Cالراي", "Lar", "M2025-09"});
}

TEST_CASE("long values are shortened like words and stay different") {
  Article one;
  one.source.assign(8000, 'x').push_back('a');
  Article other;
  other.source.assign(8000, 'x').push_back('b');
  CHECK(terms(one).at(0).size() <= 245);
  CHECK(terms(one) != terms(other));
}
