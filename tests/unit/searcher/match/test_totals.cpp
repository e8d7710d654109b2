// Tests totals of requests that return only some of their hits.
#include <match/totals.h>

#include <support/catch.h>

#include "random_corpus.h"
#include "segmented_index.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

std::size_t count_all(const Searcher& searcher, SearchRequest wanted) {
  wanted.offset = 0;
  wanted.limit = 10'000;
  wanted.snippets = false;
  return searcher.search(wanted).hits.size();
}

// Returns how many requests had 1 to 200 hits.
int check_small_totals(const Searcher& searcher, std::uint32_t seed) {
  Corpus corpus(seed);
  int checked = 0;
  for (int round = 0; round < 500; ++round) {
    SearchRequest wanted = random_request(corpus);
    wanted.limit = 1 + corpus.below(4);
    wanted.offset = corpus.below(3);
    CAPTURE(wanted.query, wanted.like.value_or(""), int(wanted.unit), int(wanted.sort),
            int(wanted.duplicates), wanted.distinct, wanted.min_normalized_score);
    try {
      const SearchResult page = searcher.search(wanted);
      const std::size_t all = count_all(searcher, wanted);
      checked += all > 0 && all <= 200 ? 1 : 0;
      if (page.total <= 200) CHECK(page.total_is_exact);
      if (page.total_is_exact) CHECK(page.total == all);
    } catch (const Error&) {  // the article does not exist
      CHECK(wanted.like);
    }
  }
  return checked;
}

// Every third of 3,000 articles has the phrase, and every hundred articles have a source of their
// own.
const Searcher& thousands() {
  static const TinyIndex index([] {
    std::vector<schema::Article> articles;
    for (int i = 0; i < 3000; ++i) {
      articles.push_back(dated(std::to_string(i), std::to_string(1000 + i) + "-01-01",
                               {i % 3 == 0 ? "ضمانات أمنية" : "أمنية بلا ضمانات"}));
      articles.back().source = "مصدر " + std::to_string(i / 100);
      articles.back().duplicate_group = static_cast<std::uint64_t>(i % 50 == 0 ? 7 : i + 100);
    }
    return articles;
  }());
  static const Searcher opened({index.path()});
  return opened;
}

}  // namespace

TEST_CASE("a total of up to 200 is exact, however few hits are requested") {
  const TinyIndex index(Corpus(5).articles(150), "fahras");
  CHECK(check_small_totals(Searcher({index.path()}), 51) > 300);
}

TEST_CASE("a total is exact also with several segments and removed articles") {
  std::vector<TestSegment> segments;
  for (const std::uint32_t seed : {6, 7}) {
    segments.push_back({Corpus(seed).articles(80), {}});
    for (std::size_t i = 0; i < 80; ++i) {
      segments.back().articles[i].id += "-" + std::to_string(seed);
      segments.back().removed.push_back(i % 7 == 0);
    }
  }
  const SegmentedIndex index(segments);
  CHECK(check_small_totals(Searcher({index.path()}), 52) > 200);
}

TEST_CASE("reading pages up to the total reaches the last hit") {
  const auto wanted = GENERATE(as<std::string>(), "ضمانات", "\"ضمانات أمنية\"", "*", "+أمنية -بلا",
                               "=ضمانات", "ضمانات*");
  for (const std::string distinct : {"", "source", "year"}) {
    for (const Sort sort : {Sort::relevance, Sort::date_descending}) {
      SearchRequest page = request(wanted);
      page.snippets = false;
      page.distinct = distinct;
      page.sort = sort;
      page.limit = 150;
      CAPTURE(wanted, distinct, int(sort));
      const std::size_t all = count_all(thousands(), page);
      std::size_t seen = 0;
      for (std::size_t total = 1; page.offset < total; page.offset += page.limit) {
        const SearchResult result = thousands().search(page);
        total = result.total;
        seen += result.hits.size();
        if (result.total_is_exact) CHECK(total == all);
      }
      CHECK(seen == all);
    }
  }
}

TEST_CASE("near-duplicates count once, even if some have a date and others do not") {
  std::vector<schema::Article> articles;
  for (int i = 0; i < 180; ++i) {
    articles.push_back(dated(std::to_string(i), i % 3 == 0 ? "" : "2025-01-01", {"ضمانات"}));
    articles.back().duplicate_group = static_cast<std::uint64_t>(i / 3 + 1);
  }
  const TinyIndex index(std::move(articles));
  const Searcher searcher({index.path()});
  for (const Sort sort : {Sort::date_ascending, Sort::date_descending, Sort::relevance}) {
    for (const std::size_t limit : {0, 5, 50}) {
      CAPTURE(int(sort), limit);
      SearchRequest wanted = request("ضمانات");
      wanted.sort = sort;
      wanted.limit = limit;
      const SearchResult found = searcher.search(wanted);
      CHECK(found.total == 60);
      CHECK(found.total_is_exact);
    }
  }
}

TEST_CASE("with `distinct`, the total is at most the number of values") {
  SearchRequest wanted = request("ضمانات");
  wanted.distinct = "source";
  wanted.limit = 3;
  const SearchResult result = thousands().search(wanted);
  CHECK(result.total >= 3);
  CHECK(result.total <= 30);
}

namespace {

std::string shown(const match::Total& total) {
  return (total.is_exact ? "" : "about ") + std::to_string(total.hits);
}

}  // namespace

TEST_CASE("a total is exact if all matches were read or are known to be hits") {
  CHECK(shown(match::total_of({20, 12, true, 500, false, 1000})) == "12");
  CHECK(shown(match::total_of({20, 20, false, 500, true, 1000})) == "500");
  CHECK(shown(match::total_of({20, 20, true, 500, true, 1000})) == "20");
}

TEST_CASE("another total is an estimate from the matches that were read") {
  CHECK(shown(match::total_of({20, 5, false, 100, false, 1000})) == "about 25");
  CHECK(shown(match::total_of({0, 0, false, 100, false, 1000})) == "about 100");
  // There may be more, so the total is greater than the number of hits that were read.
  CHECK(shown(match::total_of({20, 5, false, 10, false, 1000})) == "about 6");
  // But the total is not greater than the number of all documents permits.
  CHECK(shown(match::total_of({20, 5, false, 100, false, 7})) == "about 7");
  CHECK(shown(match::total_of({20, 7, false, 100, false, 7})) == "about 7");
  CHECK(shown(match::total_of({0, 0, false, {}, false, 1000})) == "about 0");
}

TEST_CASE("matches that ranking leaves out decide the total") {
  CHECK(shown(match::total_after_ranking({30, false}, 12, true, false)) == "12");
  CHECK(shown(match::total_after_ranking({30, true}, 12, true, true)) == "about 12");
  CHECK(shown(match::total_after_ranking({30, true}, 30, false, false)) == "30");
  // The scores of matches beyond the candidates are not known.
  CHECK(shown(match::total_after_ranking({30, true}, 12, false, false)) == "about 30");
  CHECK(shown(match::total_after_ranking({30, false}, 30, false, false)) == "about 30");
}
