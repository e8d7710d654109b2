#include <support/catch.h>

#include "segmented_index.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;
using Catch::Contains;

namespace {

schema::Article from(const std::string& id, const std::string& source, const std::string& date,
                     const std::vector<std::string>& paragraphs) {
  schema::Article made = dated(id, date, paragraphs);
  made.source = source;
  return made;
}

std::vector<schema::Article> news() {
  return {from("1", "الحياة", "2024-01-05", {"قمر", "شمس قمر"}),
          from("2", "الحيَاة", "2024-02-05", {"قمر"}),
          from("3", "الرياض", "2025-02-05", {"قمر كبير", "شمس"}), from("4", "", "", {"قمر صغير"}),
          from("5", "الوطن", "2025-02-06", {"شمس"})};
}

const Searcher& searcher() {
  static const TinyIndex index(news());
  static const Searcher opened({index.path()});
  return opened;
}

SearchRequest counting(const std::string& query, std::vector<std::string> fields) {
  SearchRequest made = request(query);
  made.facets = std::move(fields);
  return made;
}

std::string show(const Facet& facet) {
  std::string text = facet.field + ":";
  for (const FacetValue& one : facet.values)
    text += " " + one.value + "=" + std::to_string(one.count);
  if (facet.other > 0) text += " +" + std::to_string(facet.other);
  return text + (facet.exact ? "" : " …");
}

Ids counted(const Searcher& asked, const SearchRequest& wanted) {
  Ids all;
  for (const Facet& facet : asked.search(wanted).facets) all.push_back(show(facet));
  return all;
}

}  // namespace

TEST_CASE("values are counted over all matches and not over a page") {
  SearchRequest wanted = counting("قمر", {"source", "year", "month"});
  wanted.limit = 1;
  const Ids expected{"source: الحياة=2 الرياض=1", "year: 2024=2 2025=1",
                     "month: 2024-01=1 2024-02=1 2025-02=1"};
  CHECK(counted(searcher(), wanted) == expected);
  // Fahras's own matcher replaces Xapian's from the second query on.
  CHECK(counted(searcher(), wanted) == expected);
  wanted.limit = 0;
  CHECK(counted(searcher(), wanted) == expected);
}

TEST_CASE("near-duplicates count once for each of their values, like hits") {
  std::vector<schema::Article> all{
      from("1", "الحياة", "2024-01-05", {"قمر"}), from("2", "الحياة", "2024-01-06", {"قمر"}),
      from("3", "الرياض", "2024-02-05", {"قمر"}), from("4", "الحياة", "2025-02-05", {"قمر آخر"})};
  for (int i = 0; i < 3; ++i) all[i].duplicate_group = 7;
  const TinyIndex index(std::move(all));
  const Searcher asked({index.path()});
  for (const auto* query : {"قمر", "=قمر", "*"}) {
    for (const Unit unit : {Unit::article, Unit::paragraph}) {
      CAPTURE(query, int(unit));
      SearchRequest wanted = counting(query, {"source", "year", "month"});
      wanted.unit = unit;
      CHECK(asked.search(wanted).total == 2);
      CHECK(counted(asked, wanted) == Ids{"source: الحياة=2 الرياض=1", "year: 2024=1 2025=1",
                                          "month: 2024-01=1 2024-02=1 2025-02=1"});
      wanted.distinct = "source";
      CHECK(counted(asked, wanted) == Ids{"source: الحياة=1 الرياض=1", "year: 2024=1 2025=1",
                                          "month: 2024-01=1 2024-02=1 2025-02=1"});
      wanted.duplicates = Duplicates::show;
      CHECK(counted(asked, wanted) == Ids{"source: الحياة=1 الرياض=1", "year: 2024=2 2025=1",
                                          "month: 2024-01=1 2024-02=1 2025-02=1"});
      wanted.distinct.clear();
      CHECK(counted(asked, wanted) == Ids{"source: الحياة=3 الرياض=1", "year: 2024=3 2025=1",
                                          "month: 2024-01=2 2024-02=1 2025-02=1"});
    }
  }
}

TEST_CASE("each paragraph is counted") {
  SearchRequest wanted = counting("قمر", {"source"});
  wanted.unit = Unit::paragraph;
  CHECK(counted(searcher(), wanted) == Ids{"source: الحياة=3 الرياض=1"});
}

TEST_CASE("matches that have to be verified are counted") {
  CHECK(counted(searcher(), counting("\"شمس قمر\"", {"source"})) == Ids{"source: الحياة=1"});
  CHECK(counted(searcher(), counting("=قمر", {"source"})) == Ids{"source: الحياة=2 الرياض=1"});
  CHECK(counted(searcher(), counting("شم*", {"year"})) == Ids{"year: 2025=2 2024=1"});
}

TEST_CASE("if there are many values, the most frequent ones are returned") {
  SearchRequest wanted = counting("*", {"source"});
  wanted.facet_values = 1;
  CHECK(counted(searcher(), wanted) == Ids{"source: الحياة=2 +2"});
  wanted.facet_values = 0;
  CHECK(counted(searcher(), wanted) == Ids{"source: +3"});
}

TEST_CASE("facets are empty if nothing matches or none are requested") {
  CHECK(counted(searcher(), counting("زحل", {"source"})) == Ids{"source:"});
  CHECK(counted(searcher(), counting("قمر", {})).empty());
  CHECK(counted(searcher(), counting("", {"source"})) == Ids{"source:"});
}

TEST_CASE("a field that cannot be counted is refused by its name") {
  CHECK_THROWS_WITH(searcher().search(counting("قمر", {"title"})), Contains("'title'"));
  SearchRequest wanted = request("قمر");
  wanted.distinct = "url";
  CHECK_THROWS_WITH(searcher().search(wanted),
                    Contains("distinct: 'url' is not one of the fields"));
}

TEST_CASE("removed articles are not counted, and a value has the spelling of a remaining article") {
  const SegmentedIndex index({{news(), {true, false, false, false, false}},
                              {{from("6", "الوطن", "2023-01-01", {"قمر"})}}});
  const Searcher asked({index.path()});
  for (const auto* query : {"قمر", "=قمر"}) {
    CHECK(counted(asked, counting(query, {"source", "year"})) ==
          Ids{"source: الحيَاة=1 الرياض=1 الوطن=1", "year: 2023=1 2024=1 2025=1"});
  }
}

TEST_CASE("facets are marked if the time limit ended before everything was counted") {
  for (const auto* query : {"قمر", "=قمر"}) {
    SearchRequest wanted = counting(query, {"source"});
    wanted.timeout_ms = 1e-6;
    const SearchResult result = searcher().search(wanted);
    REQUIRE(result.facets.size() == 1);
    CHECK_FALSE(result.facets[0].exact);
  }
}

TEST_CASE("with `distinct`, the best hit of each value and all hits without a value remain") {
  SearchRequest wanted = request("قمر");
  wanted.distinct = "source";
  const SearchResult result = searcher().search(wanted);
  CHECK(result.hits.size() == 3);
  CHECK(result.total == 3);
  CHECK(result.total_is_exact);
  wanted.distinct = "year";
  CHECK(ids(searcher().search(wanted)).size() == 3);
  // Filtering by a year leaves one hit, and each year has one hit from each source.
  wanted.facets = {"year", "source"};
  CHECK(counted(searcher(), wanted) == Ids{"year: 2024=1 2025=1", "source: الحياة=1 الرياض=1"});
}

TEST_CASE("pages of distinct hits neither overlap nor leave a gap") {
  std::vector<schema::Article> many;
  for (int i = 0; i < 300; ++i) {
    many.push_back(from(std::to_string(i), "مصدر " + std::to_string(i % 70), "2025-01-01",
                        {"قمر" + std::string(i % 7 == 0 ? " قمر" : "") + " كلام"}));
  }
  const TinyIndex index(std::move(many));
  const Searcher asked({index.path()});
  for (const auto* query : {"قمر", "=قمر", "*"}) {
    SearchRequest wanted = request(query);
    wanted.distinct = "source";
    wanted.limit = 100;
    const Ids all = ids(asked.search(wanted));
    CHECK(all.size() == 70);
    Ids paged;
    wanted.limit = 20;
    for (; wanted.offset < 100; wanted.offset += 20) {
      const Ids page = ids(asked.search(wanted));
      paged.insert(paged.end(), page.begin(), page.end());
    }
    CHECK(paged == all);
  }
}
