#include <ranking/ranker.h>
#include <support/catch.h>

#include <numeric>

#include "sample.h"

using namespace fahras;
using namespace fahras::ranking;

namespace {

const std::vector<query::Part> parts{part("w0 x", query::Field::title), part("w0 w1 x w1:stem")};

double sum(const Score& score) {
  return std::accumulate(score.pieces.begin(), score.pieces.end(), 0.0,
                         [](double total, const Piece& piece) { return total + piece.score; });
}

}  // namespace

TEST_CASE("a score is the sum of its evidence, beginning with the first stage") {
  const query::QueryWords query = words(2);
  const Score score = Ranker(query, collection({1, 2})).score(5, parts);
  REQUIRE(score.pieces.size() == 9);
  CHECK(score.pieces.front().name == Ranker::first_stage);
  CHECK(score.pieces.front().score == 5);
  CHECK(score.total == Approx(sum(score)));
  CHECK(score.total > 5);
}

TEST_CASE("evidence with weight 0 is left out") {
  const query::QueryWords query = words(2);
  const Weights none{0, 0, 0, 0, 0, 0, 0, 0};
  const Score score = Ranker(query, collection({1, 2}), none).score(5, parts);
  CHECK(score.total == 5);
  CHECK(score.pieces.size() == 1);
}

TEST_CASE("evidence never lowers the score of the first stage") {
  const query::QueryWords query = words(2);
  const Ranker ranker(query, collection({0.1, 0}));
  for (const auto& text : {"", "x", "w0", "w1 w0", "w0:stem x w1:base"}) {
    const std::vector<query::Part> one{part(text)};
    CHECK(ranker.score(1, one).total >= 1);
  }
}

TEST_CASE("words without a known idf count as if their idf were 0") {
  const query::QueryWords query = words(2);
  CHECK(Ranker(query, collection({})).score(3, parts).total == 3);
}
