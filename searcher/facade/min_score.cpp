#include "min_score.h"

#include <algorithm>

#include <ranking/normalized_score.h>

namespace fahras::facade {

// Candidates are in order, best first. If one is left out, all hits are among the candidates that
// remain.
void leave_best(double min_normalized_score, double max_score, std::vector<Scored>& ranked,
                SearchResult& result) {
  const auto end = std::find_if(ranked.begin(), ranked.end(), [&](const Scored& one) {
    return ranking::normalized_score(one.score.total, max_score) < min_normalized_score;
  });
  const bool left_out = end != ranked.end();
  ranked.erase(end, ranked.end());
  const match::Total total = match::total_after_ranking({result.total, result.total_is_exact},
                                                        ranked.size(), left_out, result.stopped);
  result.total = total.hits;
  result.total_is_exact = total.is_exact;
}

void count_ranked(const match::Wanted& wanted, const std::vector<match::Taken>& taken,
                  const std::vector<Scored>& ranked, const index::Shards& shards) {
  std::vector<double> scores(ranked.size());
  for (const Scored& one : ranked) scores[one.candidate.place] = one.score.total;
  for (const match::Taken& one : taken) {
    const double score = one.place < scores.size() ? scores[one.place] : one.bm25;
    wanted.facets->add(
        shards.segment_of(one.document), shards.in_segment(one.document), one.group,
        ranking::normalized_score(score, wanted.max_score) >= wanted.min_normalized_score);
  }
}

}  // namespace fahras::facade
