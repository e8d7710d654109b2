#include <ranking/share.h>

#include <random>
#include <string>

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

TEST_CASE("no text scores more than the most that there is") {
  std::mt19937 random(5);
  for (int round = 0; round < 2000; ++round) {
    query::QueryWords query = words(1 + random() % 5);
    std::vector<double> rarity;
    for (auto& entry : query.words) {
      rarity.push_back(static_cast<double>(random() % 100) / 10);
      entry.scored = random() % 5 != 0;
      if (random() % 5 == 0) entry.field = query::Field::title;
    }
    const Collection all = collection(rarity);
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
    CHECK(Ranker(query, all).score(0, parts).total <= most_score(query, all, Weights{}) + 1e-9);
  }
}

TEST_CASE("the most of the first stage is every word without end, as often as it is asked for") {
  query::QueryWords query = words(2);
  query.words[0].emphasis = 1;
  query.words[1].emphasis = 2;
  CHECK(most_bm25(query, collection({1, 10})) == Approx((1 + 2 * 10) * (bm25_k1 + 1)));
  query.words[1].scored = false;
  CHECK(most_bm25(query, collection({1, 10})) == Approx(bm25_k1 + 1));
}

TEST_CASE("weights count, and those below zero add nothing to the most") {
  const query::QueryWords query = words(2);
  const Collection all = collection({1, 2});
  Weights weights;
  const double most = most_score(query, all, weights);
  weights.title += 1;
  CHECK(most_score(query, all, weights) == Approx(most + 3));
  weights.title = -5;
  CHECK(most_score(query, all, weights) == Approx(most - 3 * Weights{}.title));
}

TEST_CASE("a share is from 0 to 1, and 1 where nothing is scored") {
  CHECK(share(1, 4) == 0.25);
  CHECK(share(5, 4) == 1);
  CHECK(share(-1, 4) == 0);
  CHECK(share(0, 0) == 1);
}
