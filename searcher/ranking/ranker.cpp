#include <ranking/ranker.h>

#include <algorithm>
#include <utility>

#include "evidence.h"
#include "quality.h"

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

namespace {

// Takes parts of the score off for words that were found only by widening them.
void take_off(const Scene& scene, Score& score) {
  const double total = score.total;
  add(score, Ranker::completion, -total, completion_penalty_of(scene));
  add(score, Ranker::typo, -total, typo_penalty_of(scene));
}

double letters_mistyped(const Sightings& seen) {
  double letters = 0;
  for (const Widened& one : seen.widened) letters += one.slips / slips_per_letter;
  return letters;
}

}  // namespace

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
  add(score, "words in other fields", weights_.title, in_attributes(scene));
  add(score, "query coverage", weights_.coverage, coverage(scene));
  add(score, "words together in a paragraph", weights_.together, together(scene));
  add(score, "words near the beginning", weights_.early, early(scene));
  take_off(scene, score);
  score.quality = quality(scene);
  score.has_all_words = has_all_words(scene);
  score.is_widened = std::any_of(seen.widened.begin(), seen.widened.end(), [](const Widened& one) {
    return one.kind != query::Alternative::Kind::synonym;
  });
  score.typos = letters_mistyped(seen);
  return score;
}

}  // namespace fahras::ranking
