#include <support/catch.h>

#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;
using Catch::Contains;

namespace {

using Kind = Filter::Kind;

const Searcher& searcher() {
  static const TinyIndex index([] {
    std::vector<schema::Article> articles{
        dated("1", "2024-12-31", {"خبر"}), dated("2", "2025-01-01", {"خبر"}),
        dated("3", "2025-09-30T08:00:00Z", {"خبر"}), article("4", {"خبر"})};
    articles[0].source = "وكالة الأنباء";
    articles[0].section = "الرياضة";
    articles[1].source = "Reuters";
    articles[1].author = "سَلمى";
    articles[2].source = "وكالة الأنباء السعودية";
    articles[2].language = "ar";
    return articles;
  }());
  static const Searcher opened({index.path()});
  return opened;
}

Filter equals(const std::string& field, std::vector<std::string> values) {
  Filter made;
  made.kind = Kind::equals;
  made.field = field;
  made.values = std::move(values);
  return made;
}

Filter between(const std::string& field, std::optional<std::string> from,
               std::optional<std::string> to) {
  Filter made;
  made.kind = Kind::between;
  made.field = field;
  made.from = std::move(from);
  made.to = std::move(to);
  return made;
}

Filter exists(const std::string& field) {
  Filter made;
  made.kind = Kind::exists;
  made.field = field;
  return made;
}

Filter of(Kind kind, std::vector<Filter> parts) {
  Filter made;
  made.kind = kind;
  made.parts = std::move(parts);
  return made;
}

Ids found(const Filter& filter, Unit unit = Unit::article) {
  SearchRequest wanted = request("خبر");
  wanted.filter = filter;
  wanted.unit = unit;
  Ids all = ids(searcher().search(wanted));
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

TEST_CASE("a value is compared as a whole, without case and diacritics") {
  CHECK(found(equals("source", {"وَكالة الانباء"})) == Ids{"1"});
  CHECK(found(equals("source", {"REUTERS"})) == Ids{"2"});
  CHECK(found(equals("source", {"وكالة"})).empty());
  CHECK(found(equals("author", {"سلمى"})) == Ids{"2"});
  CHECK(found(equals("section", {"الرياضة", "الاقتصاد"})) == Ids{"1"});
  CHECK(found(equals("language", {"AR"})) == Ids{"3"});
  CHECK(found(equals("source", {""})).empty());
  CHECK(found(equals("source", {})).empty());
}

TEST_CASE("ids are compared exactly and can only filter articles") {
  CHECK(found(equals("id", {"1", "3", "7"})) == Ids{"1", "3"});
  CHECK(found(exists("id")).size() == 4);
  CHECK_THROWS_WITH(found(equals("id", {"1"}), Unit::paragraph), Contains("filter: id"));
}

TEST_CASE("a year, month or day equals the days that it contains") {
  CHECK(found(equals("date", {"2025-09-30"})) == Ids{"3"});
  CHECK(found(equals("date", {"2025-09", "2024"})) == Ids{"1", "3"});
  CHECK(found(equals("year", {"2025"})) == Ids{"2", "3"});
  CHECK(found(equals("month", {"2025-01", "2024-12"})) == Ids{"1", "2"});
}

TEST_CASE("bounds are included unless they are excluded") {
  CHECK(found(between("date", "2025-01-01", "2025-09-30")) == Ids{"2", "3"});
  Filter open = between("date", "2025-01-01", "2025-09-30");
  open.from_excluded = true;
  CHECK(found(open) == Ids{"3"});
  open.to_excluded = true;
  CHECK(found(open).empty());
  CHECK(found(between("year", "2025", std::nullopt)) == Ids{"2", "3"});
  Filter after = between("year", "2024", std::nullopt);
  after.from_excluded = true;
  CHECK(found(after) == Ids{"2", "3"});
  Filter before = between("month", std::nullopt, "2025-01");
  CHECK(found(before) == Ids{"1", "2"});
  before.to_excluded = true;
  CHECK(found(before) == Ids{"1"});
  CHECK(found(between("date", std::nullopt, std::nullopt)) == Ids{"1", "2", "3"});
  CHECK(found(between("date", "2026", "2024")).empty());
}

TEST_CASE("a field exists if the article has a value") {
  CHECK(found(exists("source")) == Ids{"1", "2", "3"});
  CHECK(found(exists("author")) == Ids{"2"});
  CHECK(found(exists("year")) == Ids{"1", "2", "3"});
  CHECK(found(of(Kind::none, {exists("source")})) == Ids{"4"});
}

TEST_CASE("a field contains the words of a text in any order and in other forms") {
  const auto has_words = [](const std::string& field, std::vector<std::string> texts) {
    Filter made = equals(field, std::move(texts));
    made.kind = Kind::has_words;
    return made;
  };
  CHECK(found(has_words("source", {"الأنباء وكالة"})) == Ids{"1", "3"});
  CHECK(found(has_words("source", {"سعودية", "reuters"})) == Ids{"2", "3"});
  CHECK(found(has_words("author", {"وسلمى"})) == Ids{"2"});
  CHECK(found(has_words("section", {"رياضة"}), Unit::paragraph) == Ids{"1#0"});
  CHECK(found(has_words("source", {"وكالة", "!!"})) == Ids{"1", "3"});
  CHECK(found(has_words("source", {"!!"})).empty());
  CHECK(found(has_words("source", {})).empty());
  for (const auto* field : {"language", "date", "id"}) {
    CHECK_THROWS_WITH(found(has_words(field, {"ar"})),
                      Contains(std::string("filter: ") + field) &&
                          Contains("searched for words: source, author, section"));
  }
}

TEST_CASE("days of any year can be compared") {
  const TinyIndex index(
      {dated("far", "9999-12-31", {"خبر"}), dated("near", "2025-01-01", {"خبر"})});
  const Searcher searcher({index.path()});
  SearchRequest wanted = request("خبر");
  wanted.filter = between("date", "2026", std::nullopt);
  CHECK(ids(searcher.search(wanted)) == Ids{"far"});
  wanted.filter.from = "9999";
  wanted.filter.from_excluded = true;
  CHECK(searcher.search(wanted).hits.empty());
  wanted.filter = {};
  wanted.from = "2026";
  CHECK(ids(searcher.search(wanted)) == Ids{"far"});
}

TEST_CASE("conditions are combined by all, any and none") {
  const Filter first = equals("id", {"1", "2"});
  const Filter second = equals("year", {"2025"});
  CHECK(found(of(Kind::all, {first, second})) == Ids{"2"});
  CHECK(found(of(Kind::any, {first, second})) == Ids{"1", "2", "3"});
  CHECK(found(of(Kind::none, {first, second})) == Ids{"4"});
  CHECK(found(of(Kind::all, {})).size() == 4);
  CHECK(found(of(Kind::any, {})).empty());
  CHECK(found(of(Kind::none, {})).size() == 4);
}

TEST_CASE("a filter alone finds everything that passes it, newest first") {
  SearchRequest wanted = request("");
  wanted.filter = equals("year", {"2025"});
  CHECK(ids(searcher().search(wanted)) == Ids{"3", "2"});
}

TEST_CASE("a filter does not change scores") {
  SearchRequest wanted = request("خبر");
  const SearchResult plain = searcher().search(wanted);
  wanted.filter = exists("source");
  for (const Hit& hit : searcher().search(wanted).hits) CHECK(hit.score == plain.hits[0].score);
}

TEST_CASE("an invalid condition is refused by the field's name") {
  CHECK_THROWS_WITH(found(equals("title", {"x"})), Contains("'title' is not one of the fields"));
  CHECK_THROWS_WITH(found(equals("date", {"2025-02-30"})), Contains("filter: date: '2025-02-30'"));
  CHECK_THROWS_WITH(found(equals("date", {"2025..2026"})), Contains("filter: date"));
  CHECK_THROWS_WITH(found(equals("year", {"2025-01"})), Contains("filter: year"));
  CHECK_THROWS_WITH(found(equals("month", {"2025"})), Contains("filter: month"));
  CHECK_THROWS_WITH(found(between("source", "a", "b")), Contains("filter: source"));
}

TEST_CASE("the size of a filter is limited") {
  Filter deep = exists("date");
  for (int i = 0; i < 100; ++i) deep = of(Kind::all, {deep});
  CHECK_THROWS_WITH(found(deep), Contains("deep"));
  CHECK_THROWS_WITH(found(equals("id", std::vector<std::string>(1000, "x"))),
                    Contains("more than 1000"));
  CHECK(found(equals("id", std::vector<std::string>(999, "1"))) == Ids{"1"});
  CHECK_THROWS_WITH(found(of(Kind::any, std::vector<Filter>(9, exists("source")))),
                    Contains("exists"));
  CHECK_THROWS_WITH(found(equals("source", {std::string(9000, 'x')})), Contains("8192"));
}
