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

double quality(const query::QueryWords& query, const std::vector<query::Part>& parts) {
  return Ranker(query, collection({1, 1, 1})).score(0, parts).quality;
}

query::Part title(const std::string& text) { return part(text, query::Field::title); }

}  // namespace

TEST_CASE("the whole answer of the first stage has every word once, as often as it is asked for") {
  const double once = saturated(1, max_count, half_count(2));
  query::QueryWords query = words(2);
  query.words[0].emphasis = 1;
  query.words[1].emphasis = 2;
  CHECK(whole_answer_bm25(query, collection({1, 10})) == Approx((1 + 2 * 10) * once));
  query.words[1].scored = false;
  CHECK(whole_answer_bm25(query, collection({1, 10})) == Approx(once));
}

TEST_CASE("a normalized score is from 0 to 1, and 1 where nothing is scored") {
  CHECK(normalized_bm25(1, 4) == 0.25);
  CHECK(normalized_bm25(5, 4) == 1);
  CHECK(normalized_bm25(-1, 4) == 0);
  CHECK(normalized_bm25(0, 0) == 1);
}

TEST_CASE("an answer with every word as it is written, in the query's order, is perfect") {
  CHECK(quality(words(1), {part("x x w0 x")}) == 1);
  CHECK(quality(words(3), {part("x w0 w1 w2 x x")}) == 1);
  CHECK(quality(words(3), {title("w0 w1 w2"), part("x")}) == 1);
  CHECK(quality(words(3), {part("w0 w1 x"), part("w1 w2")}) == 1);
}

TEST_CASE("an answer with every word has at least .9, whatever their forms and order") {
  CHECK(quality(words(3), {part("w2 x x x x w0 x x x x w1")}) == Approx(0.95));
  CHECK(quality(words(3), {part("w2:stem"), part("w0:stem"), part("w1:stem")}) >= 0.9);
  CHECK(quality(words(2), {part("w0:base w1")}) > quality(words(2), {part("w0:stem w1")}));
}

TEST_CASE("an answer without some of the words has less, one with relatives of them half") {
  CHECK(quality(words(3), {part("w0 w1")}) < 0.67);
  CHECK(quality(words(3), {part("w0 w1")}) > quality(words(3), {part("w0")}));
  CHECK(quality(words(1), {part("w0:root")}) == Approx(0.5));
  CHECK(quality(words(3), {part("x")}) == 0);
}
