#include <ranking/normalized_score.h>

#include <algorithm>

#include <ranking/bm25.h>

namespace fahras::ranking {

double whole_answer_bm25(const query::QueryWords& words, const Collection& collection) {
  const double once = saturated(1, max_count, half_count(whole_answer_length));
  double whole = 0;
  for (std::size_t word = 0; word < words.words.size(); ++word) {
    if (!words.words[word].scored) continue;
    whole += words.words[word].emphasis * collection.idf[word] * once;
  }
  return whole;
}

double normalized_bm25(double bm25, double whole) noexcept {
  return whole > 0 ? std::clamp(bm25 / whole, 0.0, 1.0) : 1;
}

}  // namespace fahras::ranking
