#include <ranking/normalized_score.h>

#include <random>
#include <string>

#include <ranking/bm25.h>
#include <ranking/ranker.h>
#include <support/catch.h>

#include "sample.h"

using namespace fahras;
using namespace fahras::ranking;

namespace {

std::string random_text(std::mt19937& random, std::size_t words) {
  std::string text;
  for (std::size_t i = 0, n = random() % 40; i < n; ++i) {
    text += random() % 3 == 0 ? "x " : "w" + std::to_string(random() % words) + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("no text exceeds the highest score") {
  std::mt19937 random(5);
  for (int round = 0; round < 2000; ++round) {
    query::QueryWords query = words(1 + random() % 5);
    std::vector<double> idf;
    for (auto& entry : query.words) {
      idf.push_back(static_cast<double>(random() % 100) / 10);
      entry.scored = random() % 5 != 0;
      if (random() % 5 == 0) entry.field = query::Field::title;
    }
    const Collection all = collection(idf);
    std::vector<query::Part> parts{
        part(random_text(random, query.words.size()), query::Field::title)};
    for (std::size_t i = 0, n = random() % 4; i < n; ++i) {
      parts.push_back(part(random_text(random, query.words.size())));
    }
    // Words that only titles can match are not searched elsewhere.
    for (query::Part& one : parts) {
      std::erase_if(one.occurrences, [&](const query::Occurrence& found) {
        return query.words[found.word].field != query::Field::text &&
               one.field != query.words[found.word].field;
      });
    }
    CHECK(Ranker(query, all).score(0, parts).total <= max_score(query, all, Weights{}) + 1e-9);
  }
}

TEST_CASE(
    "the highest score of the first stage has every word infinitely often, with its emphasis") {
  query::QueryWords query = words(2);
  query.words[0].emphasis = 1;
  query.words[1].emphasis = 2;
  CHECK(max_bm25(query, collection({1, 10})) == Approx((1 + 2 * 10) * max_count));
  query.words[1].scored = false;
  CHECK(max_bm25(query, collection({1, 10})) == Approx(max_count));
}

TEST_CASE("weights count, and negative ones add nothing to the highest score") {
  const query::QueryWords query = words(2);
  const Collection all = collection({1, 2});
  Weights weights;
  const double max = max_score(query, all, weights);
  weights.title += 1;
  CHECK(max_score(query, all, weights) == Approx(max + 3));
  weights.title = -5;
  CHECK(max_score(query, all, weights) == Approx(max - 3 * Weights{}.title));
}

TEST_CASE("a normalized score is from 0 to 1, and 1 if nothing is scored") {
  CHECK(normalized_score(1, 4) == 0.25);
  CHECK(normalized_score(5, 4) == 1);
  CHECK(normalized_score(-1, 4) == 0);
  CHECK(normalized_score(0, 0) == 1);
}
