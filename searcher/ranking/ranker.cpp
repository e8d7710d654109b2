#include <ranking/ranker.h>

#include <utility>

#include "evidence.h"

namespace fahras::ranking {
namespace {

void add(Score& score, std::string_view name, double weight, double evidence) {
  const double value = weight * evidence;
  if (value == 0) return;
  score.total += value;
  score.pieces.push_back({name, value});
}

}  // namespace

Ranker::Ranker(const query::QueryWords& words, Collection collection, const Weights& weights)
    : words_(words), collection_(std::move(collection)), weights_(weights) {
  collection_.idf.resize(words.words.size(), 0);
}

Score Ranker::score(double bm25, std::span<const query::Part> parts) const {
  const Sightings seen = see(parts, words_);
  const Scene scene{words_, collection_, seen};
  Score score;
  add(score, first_stage, 1, bm25);
  add(score, "words exactly as written", weights_.surface, same_word(scene, query::Match::surface));
  add(score, "words without clitics", weights_.base, same_word(scene, query::Match::base));
  add(score, "words of the same root", weights_.root, same_root(scene));
  add(score, "neighbouring words", weights_.neighbours, neighbours(scene));
  add(score, "words in the title", weights_.title, in_title(scene));
  add(score, "query coverage", weights_.coverage, coverage(scene));
  add(score, "words together in a paragraph", weights_.together, together(scene));
  add(score, "words near the beginning", weights_.early, early(scene));
  return score;
}

}  // namespace fahras::ranking
