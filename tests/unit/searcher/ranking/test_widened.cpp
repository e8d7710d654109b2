// Words that were found only by a completion, or as a typo.
#include <ranking/ranker.h>
#include <support/catch.h>

#include "sample.h"

using namespace fahras;
using namespace fahras::ranking;
using Kind = query::Alternative::Kind;

namespace {

// Two words, the first of which has the alternative w2.
query::QueryWords widened(Kind kind, unsigned slips = 0) {
  query::QueryWords result = words(2);
  query::QueryWords::Entry entry;
  entry.word.surface = "w2";
  entry.scored = false;
  entry.alternative = 0;
  result.words.push_back(entry);
  result.alternatives.push_back({0, 2, 1, 0, kind, slips});
  return result;
}

Score score(const query::QueryWords& query, const std::string& text) {
  const std::vector parts{part(text)};
  return Ranker(query, collection({2, 2, 2})).score(1, parts);
}

double piece(const Score& score, std::string_view name) {
  for (const Piece& one : score.pieces) {
    if (one.name == name) return one.score;
  }
  return 0;
}

double sum(const Score& score) {
  double all = 0;
  for (const Piece& one : score.pieces) all += one.score;
  return all;
}

}  // namespace

TEST_CASE("a widened word counts less than the word, and says so") {
  for (const Kind kind : {Kind::completion, Kind::typo}) {
    const auto query = widened(kind, kind == Kind::typo ? 4 : 0);
    const Score own = score(query, "w0 w1"), other = score(query, "w2 w1");
    CHECK(own.total > other.total);
    CHECK(other.total > score(query, "x w1").total);
    CHECK(own.has_all_words);
    CHECK_FALSE(own.is_widened);
    CHECK_FALSE(other.has_all_words);
    CHECK(other.is_widened);
    CHECK(piece(other, kind == Kind::typo ? Ranker::typo : Ranker::completion) < 0);
    CHECK(sum(other) == Approx(other.total));
    CHECK(other.quality < own.quality);
    CHECK(other.quality > 0.85);
  }
}

TEST_CASE("a text that has the word scores as if it were not widened") {
  const Score plain = score(words(2), "w0 x w1 x");
  CHECK(score(widened(Kind::completion), "w0 w2 w1 w2").total == plain.total);
  CHECK(score(widened(Kind::synonym), "w0 w2 w1 w2").total > plain.total);
}

TEST_CASE("greater typos cost more, and letters are counted") {
  CHECK(score(widened(Kind::typo, 2), "w2 w1").total >
        score(widened(Kind::typo, 8), "w2 w1").total);
  CHECK(score(widened(Kind::typo, 2), "w2 w1").typos == 0.5);
  CHECK(score(widened(Kind::typo, 8), "w2 w1").typos == 2);
  CHECK(score(widened(Kind::typo, 8), "w0 w1").typos == 0);
}
