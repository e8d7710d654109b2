// The second stage of ranking. It scores candidates, which the first stage found by their stems,
// from their text. A score is a sum of evidences, each of which one small function computes
// (evidence.h).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <query/document.h>
#include <ranking/collection.h>
#include <ranking/weights.h>

namespace fahras::ranking {

// What one evidence adds to a score.
struct Piece {
  std::string_view name;  // static text that a site's developer understands
  double score = 0;
};

struct Score {
  double total = 0;            // the sum of all pieces, also of those that are not listed
  std::vector<Piece> pieces;   // all that are not zero, the first stage's score first
  double quality = 0;          // how well the query is answered, 0 to 1 (normalized_score.h)
  bool has_all_words = false;  // as they are written in the query, up to clitics and endings
  bool is_widened = false;     // by a completion or a typo
  double typos = 0;            // the letters by which words of the query differ from those found
};

// Scores the candidates of one query.
class Ranker {
 public:
  // `words` must outlive the Ranker. Words without an idf in `collection` count as if it were 0.
  Ranker(const query::QueryWords& words, Collection collection, const Weights& weights = {});
  // `bm25` is the first stage's score of the candidate, `parts` are its texts.
  Score score(double bm25, std::span<const query::Part> parts) const;

  // The names of pieces: the first stage's score, and what is taken off for words that were found
  // by completions and as typos only.
  static constexpr std::string_view first_stage = "words by their stems";
  static constexpr std::string_view completion = "words that begin with the last one";
  static constexpr std::string_view typo = "typo";

 private:
  const query::QueryWords& words_;
  Collection collection_;
  Weights weights_;
};

}  // namespace fahras::ranking
