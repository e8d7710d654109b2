#include <ranking/share.h>

#include <algorithm>

#include "evidence.h"

namespace fahras::ranking {

double most_bm25(const query::QueryWords& words, const Collection& collection) {
  double most = 0;
  for (std::size_t word = 0; word < words.words.size(); ++word) {
    if (!words.words[word].scored) continue;
    most += words.words[word].emphasis * collection.rarity[word] * most_count;
  }
  return most;
}

double most_score(const query::QueryWords& words, const Collection& collection,
                  const Weights& weights) {
  const MostEvidence most = most_evidence(words, collection);
  const auto add = [](double weight, double evidence) { return std::max(weight, 0.0) * evidence; };
  return most_bm25(words, collection) + add(weights.surface, most.same_word) +
         add(weights.base, most.same_word) + add(weights.root, most.same_root) +
         add(weights.neighbours, most.neighbours) + add(weights.title, most.all_words) +
         add(weights.coverage, most.all_words) + add(weights.together, most.text_words) +
         add(weights.early, most.text_words);
}

double share(double score, double most) noexcept {
  return most > 0 ? std::clamp(score / most, 0.0, 1.0) : 1;
}

}  // namespace fahras::ranking
