#include <support/catch.h>

#include "random_corpus.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

void check_normalized_scores(const SearchResult& result) {
  for (const Hit& one : result.hits) {
    CHECK(one.normalized_score >= 0);
    CHECK(one.normalized_score <= 1);
    for (const Hit& other : result.hits) {
      if (one.score > other.score) CHECK(one.normalized_score >= other.normalized_score);
    }
  }
}

const TinyIndex& index() {
  static const TinyIndex made(Corpus(3).articles(150), "fahras");
  return made;
}

}  // namespace

TEST_CASE("normalized scores of random queries are from 0 to 1 and in the order of the scores") {
  const Searcher searcher({index().path()});
  Corpus corpus(31);
  std::size_t ranked = 0;
  for (int round = 0; round < 400; ++round) {
    SearchRequest wanted = random_request(corpus);
    wanted.limit = 60;
    wanted.explain = true;
    CAPTURE(wanted.query, wanted.like.value_or(""), int(wanted.unit), wanted.all_words);
    try {
      const SearchResult result = searcher.search(wanted);
      check_normalized_scores(result);
      if (!result.hits.empty() && result.hits[0].score > 0) ++ranked;
    } catch (const Error&) {  // the article does not exist
      CHECK(wanted.like);
    }
  }
  CHECK(ranked > 100);
}

TEST_CASE("a better answer has a greater normalized score, whatever else is in the index") {
  const TinyIndex small({article("both", {"قمر شمس كلام"}), article("one", {"قمر وكلام آخر"}),
                         article("none", {"كلام آخر وآخر"})});
  const Searcher searcher({small.path()});
  const auto score = [&](const std::string& query) {
    return searcher.search(request(query)).hits.at(0).normalized_score;
  };
  CHECK(score("قمر شمس") > score("قمر شمس زحل"));
  CHECK(score("قمر شمس") == 1);
  CHECK(score("شمس قمر") >= 0.9);
  CHECK(score("شمس قمر") < 1);
  CHECK(score("*") == 1);
  CHECK(score("قمر") > 0.3);
}

TEST_CASE("hits below the minimum normalized score are left out and not counted") {
  const Searcher searcher({index().path()});
  for (const Sort sort : {Sort::relevance, Sort::date_descending}) {
    for (const auto* query : {"كتاب مدرسة", "=كتاب", "\"كتاب مدرسة\" OR =علم", "قمر*"}) {
      CAPTURE(query, int(sort));
      SearchRequest wanted = request(query);
      wanted.sort = sort;
      wanted.limit = 1'000;
      const SearchResult all = searcher.search(wanted);
      for (const double least : {0.05, 0.2, 0.5, 1.0}) {
        wanted.min_normalized_score = least;
        Ids expected;
        for (const Hit& hit : all.hits) {
          if (hit.normalized_score >= least) expected.push_back(hit.id);
        }
        const SearchResult found = searcher.search(wanted);
        CHECK(ids(found) == expected);
        CHECK(found.total == expected.size());
        CHECK(found.total_is_exact);
      }
    }
  }
}

TEST_CASE("a minimum that is not from 0 to 1 is refused") {
  const Searcher searcher({index().path()});
  for (const double score : {-0.1, 1.5}) {
    SearchRequest wanted = request("كتاب");
    wanted.min_normalized_score = score;
    CHECK_THROWS_AS(searcher.search(wanted), Error);
  }
}
