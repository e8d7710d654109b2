// A facet's count for a value is the total of the same request filtered by the value. This is
// tested with random articles, some of them near-duplicates, in several layouts of indexes.
#include <support/catch.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <builder/builder.h>
#include <schema/stub.h>
#include <support/served.h>

#include "segmented_index.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

constexpr std::array counted{"source", "author", "section", "language", "year", "month"};

class Random {
 public:
  explicit Random(std::uint32_t seed) : random_(seed) {}

  std::size_t below(std::size_t bound) { return random_() % bound; }
  bool one_in(std::size_t n) { return below(n) == 0; }

  // There are few values, so that many articles have the same one; often there is none.
  std::string value(const char* name) {
    return one_in(4) ? "" : name + std::string(" ") + std::to_string(below(4));
  }
  std::string text() {
    constexpr std::array words{"قمر", "شمس", "نهر", "بحر", "كلام", "قمر", "جبل"};
    std::string made;
    for (std::size_t i = 0, n = 1 + below(6); i < n; ++i) {
      made += std::string(words[below(words.size())]) + " ";
    }
    return made;
  }

  // Its fields are random, even if its text is a copy.
  void describe(schema::Article& made) {
    made.date.clear();
    if (!one_in(4)) {
      made.date = std::to_string(2023 + below(3)) + "-0" + std::to_string(1 + below(2)) + "-1" +
                  std::to_string(below(2));
    }
    made.source = value("مصدر");
    made.author = value("كاتب");
    made.section = value("باب");
    made.language = one_in(2) ? "ar" : "";
  }

  std::vector<schema::Article> articles(std::size_t count, const std::string& prefix) {
    std::vector<schema::Article> all;
    for (std::size_t i = 0; i < count; ++i) {
      schema::Article made;
      if (i > 0 && !one_in(2)) {
        made = all[below(i)];
        if (one_in(2)) made.paragraphs.push_back({text(), false});
      } else {
        made.title = text();
        for (std::size_t k = 0, n = 1 + below(3); k < n; ++k) {
          made.paragraphs.push_back({text(), false});
        }
        // Some articles have no group, as if they had not been compared with others.
        made.duplicate_group = one_in(6) ? 0 : 1 + random_();
      }
      made.id = prefix + std::to_string(i);
      describe(made);
      all.push_back(std::move(made));
    }
    return all;
  }

  Filter condition() {
    if (one_in(3)) return {Filter::Kind::exists, {}, "author", {}, {}, {}};
    if (one_in(2)) return {Filter::Kind::equals, {}, "section", {"باب 1", "باب 2"}, {}, {}};
    return {Filter::Kind::between, {}, "date", {}, "2023-02", "2025-01"};
  }

  SearchRequest request() {
    constexpr std::array queries{
        "قمر",  "شمس نهر",   "قمر بحر كلام",   "*",          "=قمر", "\"قمر شمس\"",
        "قم* ", "+قمر -نهر", "جبل NEAR/3 قمر", "شمس OR =بحر"};
    SearchRequest made = test::request(queries[below(queries.size())]);
    if (one_in(2)) made.unit = Unit::paragraph;
    made.sort = static_cast<Sort>(below(3));
    if (one_in(4)) made.duplicates = Duplicates::show;
    if (one_in(2)) made.distinct = counted[below(counted.size())];
    if (one_in(3)) made.filter = condition();
    if (one_in(3)) made.from = "2023-02";
    if (one_in(3) && made.sort != Sort::relevance) made.min_normalized_score = 0.2;
    made.limit = below(6);
    made.offset = below(4);
    made.snippets = false;
    return made;
  }

 private:
  std::mt19937 random_;
};

SearchRequest filtered(SearchRequest request, const std::string& field, const std::string& value) {
  Filter both;
  both.parts = {request.filter, {Filter::Kind::equals, {}, field, {value}, {}, {}}};
  request.filter = both;
  request.facets.clear();
  request.count_up_to = 10'000;
  return request;
}

// Returns how many counts are smaller than the number of matches with the value.
int check_request(const Searcher& searcher, SearchRequest request) {
  CAPTURE(request.query, int(request.unit), int(request.sort), int(request.duplicates),
          request.distinct, request.from, request.filter.field, request.min_normalized_score,
          request.limit);
  request.facets.assign(counted.begin(), counted.end());
  const SearchResult found = searcher.search(request);
  SearchRequest every = request;
  every.duplicates = Duplicates::show;
  every.distinct.clear();
  const SearchResult matches = searcher.search(every);
  REQUIRE(found.facets.size() == counted.size());
  int fewer = 0;
  for (std::size_t i = 0; i < counted.size(); ++i) {
    const Facet& facet = found.facets[i];
    CHECK(facet.exact);
    CHECK(facet.values.size() == matches.facets[i].values.size());
    for (const FacetValue& one : facet.values) {
      CAPTURE(facet.field, one.value);
      const SearchResult only = searcher.search(filtered(request, facet.field, one.value));
      CHECK(only.total_is_exact);
      CHECK(one.count == only.total);
      for (const FacetValue& whole : matches.facets[i].values) {
        if (whole.value == one.value) fewer += whole.count > one.count ? 1 : 0;
      }
    }
  }
  return fewer;
}

void check_random(const Searcher& searcher, std::uint32_t seed, int rounds) {
  Random random(seed);
  int fewer = 0;
  for (int round = 0; round < rounds; ++round) {
    fewer += check_request(searcher, random.request());
  }
  CHECK(fewer > rounds);
}

// The three indexes have near-duplicates of each other's articles, and a third of the articles is
// removed.
std::vector<TestSegment> random_segments(std::uint32_t seed) {
  Random random(seed);
  std::vector<TestSegment> segments(3);
  const auto articles = random.articles(90, "a");
  for (std::size_t i = 0; i < articles.size(); ++i) {
    segments[i % 3].articles.push_back(articles[i]);
    segments[i % 3].removed.push_back(random.one_in(3));
  }
  return segments;
}

}  // namespace

TEST_CASE("facet counts equal the totals of filters by value in one segment") {
  const TinyIndex index(Random(1).articles(100, "a"), "fahras");
  check_random(Searcher({index.path()}), 11, 120);
}

// There are so few articles that all of them are ranked a second time. A filter would not find the
// same hits: the normalized score of a hit also depends on the hits below it.
TEST_CASE("facet counts equal the hits with each value with a minimum normalized score") {
  const TinyIndex index(Random(7).articles(40, "a"), "fahras");
  const Searcher searcher({index.path()});
  Random random(18);
  std::size_t left_out = 0;
  for (int round = 0; round < 150; ++round) {
    SearchRequest made = random.request();
    made.unit = Unit::article;
    made.sort = Sort::relevance;
    made.duplicates = Duplicates::show;
    made.distinct.clear();
    made.facets = {"source"};
    made.offset = 0;
    made.limit = 10'000;
    const std::size_t all = searcher.search(made).total;
    made.min_normalized_score = 0.1 * static_cast<double>(1 + random.below(9));
    CAPTURE(made.query, made.min_normalized_score);
    const SearchResult found = searcher.search(made);
    std::map<std::string, std::size_t> shown;
    for (const Hit& hit : found.hits) {
      CHECK(hit.normalized_score >= made.min_normalized_score);
      if (!hit.source.empty()) ++shown[hit.source];
    }
    CHECK(found.total == found.hits.size());
    CHECK(found.facets.at(0).values.size() == shown.size());
    for (const FacetValue& one : found.facets.at(0).values) CHECK(one.count == shown[one.value]);
    left_out += all - found.total;
  }
  CHECK(left_out > 100);
}

TEST_CASE(
    "facets with a minimum normalized score count the remaining hits and their near-duplicates") {
  const TinyIndex index(Random(8).articles(400, "a"), "fahras");
  const Searcher searcher({index.path()});
  Random random(19);
  for (int round = 0; round < 150; ++round) {
    SearchRequest made = random.request();
    made.sort = Sort::relevance;
    made.min_normalized_score = 0.1 * static_cast<double>(random.below(6));
    made.facets = {"source"};
    made.offset = 0;
    CAPTURE(made.query, int(made.unit), int(made.duplicates), made.distinct,
            made.min_normalized_score);
    const SearchResult page = searcher.search(made);
    made.limit = 10'000;
    const SearchResult found = searcher.search(made);
    CHECK(found.total == found.hits.size());
    if (page.total_is_exact) CHECK(page.total == found.total);
    std::map<std::string, std::size_t> shown;
    for (const Hit& hit : found.hits) ++shown[hit.source];
    for (const FacetValue& one : page.facets.at(0).values) {
      CAPTURE(one.value);
      CHECK(one.count >= shown[one.value]);
      if (made.distinct.empty()) CHECK(one.count <= found.total);
      const bool leaves_out = made.duplicates == Duplicates::collapse || !made.distinct.empty();
      if (!leaves_out) CHECK(one.count == shown[one.value]);
    }
  }
}

TEST_CASE("facet counts equal the totals of filters by value in segments with removed articles") {
  for (const std::uint32_t seed : {2U, 3U}) {
    const SegmentedIndex index(random_segments(seed));
    check_random(Searcher({index.path()}), seed + 10, 80);
  }
}

TEST_CASE("facet counts equal the totals of filters by value in shards") {
  const TemporaryFolder folder;
  {
    builder::Options options;
    options.index = folder / "index";
    options.threads = 1;
    const auto build = builder::make_sharded_build(options, 3);
    for (schema::Article& one : Random(4).articles(100, "a")) build->add(std::move(one));
    build->publish();
  }
  check_random(Searcher({folder / "index"}), 14, 80);
}

TEST_CASE(
    "facet counts equal the totals of filters by value in served shards, alone and beside others") {
  if (!has_tcpsrv()) {
    std::cout << "skipped: no xapian-tcpsrv here (Debian package xapian-tools)\n";
    return;
  }
  const auto articles = Random(5).articles(80, "a");
  const std::size_t half = articles.size() / 2;
  const TinyIndex there({articles.begin(), articles.begin() + half}, "fahras");
  const ServedIndex served(there.path());
  const TinyIndex here({articles.begin() + half, articles.end()}, "fahras");
  check_random(Searcher({served.remote()}), 15, 20);
  check_random(Searcher({here.path(), served.remote()}), 16, 25);
  // Removed articles next to a served shard are skipped one by one.
  TestSegment some{{articles.begin() + half, articles.end()}, {}};
  Random random(6);
  for (std::size_t i = half; i < articles.size(); ++i) some.removed.push_back(random.one_in(3));
  const SegmentedIndex removed({some});
  check_random(Searcher({removed.path(), served.remote()}), 17, 25);
}
