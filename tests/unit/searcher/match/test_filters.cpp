#include <support/catch.h>

#include <match/filters.h>
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

const Searcher& searcher() {
  static const TinyIndex index([] {
    std::vector<schema::Article> articles{
        dated("august", "2025-08-31", {"خبر"}), dated("september", "2025-09-01T08:00:00Z", {"خبر"}),
        dated("end", "2025-09-30", {"خبر"}), dated("october", "2025-10-01", {"خبر"}),
        article("undated", {"خبر"})};
    articles[0].source = "صحيفة الرياض";
    articles[1].source = "صحيفة الوطن";
    articles[2].source = "الوطن اليوم";
    return articles;
  }());
  static const Searcher opened({index.path()});
  return opened;
}

Ids found(SearchRequest wanted) {
  Ids result = ids(searcher().search(wanted));
  std::sort(result.begin(), result.end());
  return result;
}

Ids between(const std::string& from, const std::string& to) {
  SearchRequest wanted = request("خبر");
  wanted.from = from;
  wanted.to = to;
  return found(wanted);
}

Ids from_sources(const std::vector<std::string>& sources) {
  SearchRequest wanted = request("خبر");
  wanted.sources = sources;
  return found(wanted);
}

}  // namespace

TEST_CASE("both ends of a range are included, and months and years as a whole") {
  CHECK(between("2025-09-01", "2025-09-30") == Ids{"end", "september"});
  CHECK(between("2025-09", "2025-09") == Ids{"end", "september"});
  CHECK(between("2025", "2025").size() == 4);
  CHECK(between("2026", "").empty());
}

TEST_CASE("an open end has no bound, and an undated article is in no range") {
  CHECK(between("2025-09-30", "") == Ids{"end", "october"});
  CHECK(between("", "2025-08") == Ids{"august"});
  CHECK(between("", "").size() == 5);
}

TEST_CASE("a text that is not a date is refused") {
  for (const auto* day : {"yesterday", "2025-13", "2025-02-30", "2025..2026", "20"}) {
    CHECK_THROWS_AS(between(day, ""), Error);
    CHECK_THROWS_AS(between("", day), Error);
  }
}

TEST_CASE("an error names the field and says that a range is reversed") {
  CHECK_THROWS_WITH(between("foo", ""), Catch::StartsWith("from: 'foo'"));
  CHECK_THROWS_WITH(between("", "foo"), Catch::StartsWith("to: 'foo'"));
  CHECK_THROWS_WITH(between("2025-09", "2025-08"), Catch::Contains("reversed"));
}

TEST_CASE("any of the sources may match, with all words of its name") {
  CHECK(from_sources({"الوطن"}) == Ids{"end", "september"});
  CHECK(from_sources({"صحيفة الوطن"}) == Ids{"september"});
  CHECK(from_sources({"الرياض", "صحيفة الوطن"}) == Ids{"august", "september"});
  CHECK(from_sources({"الأهرام"}).empty());
  CHECK(from_sources({"!!"}).empty());
}

TEST_CASE("from, to, sources and filter are combined into one filter") {
  SearchRequest wanted = request("خبر");
  CHECK(match::is_everything(match::filter_of(wanted)));
  wanted.from = "2025-09";
  wanted.sources = {"الوطن", "الرياض"};
  wanted.filter.kind = Filter::Kind::exists;
  wanted.filter.field = "author";
  const Filter all = match::filter_of(wanted);
  CHECK_FALSE(match::is_everything(all));
  CHECK(all.kind == Filter::Kind::all);
  REQUIRE(all.parts.size() == 3);
  CHECK(all.parts[0].kind == Filter::Kind::between);
  CHECK(all.parts[0].field == "date");
  CHECK(all.parts[0].from == "2025-09");
  CHECK_FALSE(all.parts[0].to);
  CHECK(all.parts[1].kind == Filter::Kind::has_words);
  CHECK(all.parts[1].field == "source");
  CHECK(all.parts[1].values == wanted.sources);
  CHECK(all.parts[2].kind == Filter::Kind::exists);
  CHECK(all.parts[2].field == "author");
}

TEST_CASE("filters without words find everything that passes them, newest first") {
  SearchRequest wanted = request("");
  wanted.from = "2025-09";
  CHECK(ids(searcher().search(wanted)) == Ids{"october", "end", "september"});
}
