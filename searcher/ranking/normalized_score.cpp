#include <ranking/normalized_score.h>

#include <algorithm>

#include <ranking/bm25.h>

#include "evidence.h"

namespace fahras::ranking {

double max_bm25(const query::QueryWords& words, const Collection& collection) {
  double max = 0;
  for (std::size_t word = 0; word < words.words.size(); ++word) {
    if (!words.words[word].scored) continue;
    max += words.words[word].emphasis * collection.idf[word] * max_count;
  }
  return max;
}

double max_score(const query::QueryWords& words, const Collection& collection,
                 const Weights& weights) {
  const MaxEvidence max = max_evidence(words, collection);
  const auto add = [](double weight, double evidence) { return std::max(weight, 0.0) * evidence; };
  return max_bm25(words, collection) + add(weights.surface, max.same_word) +
         add(weights.base, max.same_word) + add(weights.root, max.same_root) +
         add(weights.neighbours, max.neighbours) + add(weights.title, max.all_words) +
         add(weights.coverage, max.all_words) + add(weights.together, max.text_words) +
         add(weights.early, max.text_words);
}

double normalized_score(double score, double max) noexcept {
  return max > 0 ? std::clamp(score / max, 0.0, 1.0) : 1;
}

}  // namespace fahras::ranking
