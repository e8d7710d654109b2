// The second stage of ranking: candidates that the index found by their stems are rescored from
// their text. A score is a sum of evidences, each computed by one small function (evidence.h).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <query/document.h>
#include <ranking/collection.h>
#include <ranking/weights.h>

namespace fahras::ranking {

struct Piece {
  std::string_view name;  // static text, in words that a site's developer understands
  double score = 0;
};

struct Score {
  double total = 0;           // the sum of all pieces, also of those that are not listed
  std::vector<Piece> pieces;  // those that are not zero, the first stage's first
};

// Scores the candidates of one query. `words` must outlive it. One per thread.
class Ranker {
 public:
  Ranker(const query::QueryWords& words, Collection collection, const Weights& weights = {});
  // `bm25` is the first stage's score of the candidate, `parts` are its texts.
  Score score(double bm25, std::span<const query::Part> parts) const;

  // How the first stage's score is called in Score::pieces.
  static constexpr std::string_view first_stage = "words by their stems";

 private:
  const query::QueryWords& words_;
  Collection collection_;
  Weights weights_;
};

}  // namespace fahras::ranking
