#include "min_score.h"

#include <algorithm>
#include <iterator>

#include <ranking/normalized_score.h>

namespace fahras::facade {

namespace {

// The second stage may prefer a candidate that has the query's words in its first lines to one that
// has one word more. It is then no worse an answer. Returns the end of what it has read.
std::vector<Scored>::iterator normalize_read(std::vector<Scored>& ranked) {
  const auto end =
      std::find_if_not(ranked.begin(), ranked.end(), [](const Scored& one) { return one.is_read; });
  double best = 0;
  for (auto one = end; one != ranked.begin();) {
    --one;
    best = std::max(best, one->score.quality);
    one->normalized = best;
  }
  return end;
}

}  // namespace

void normalize(double whole_bm25, bool by_score, std::vector<Scored>& ranked) {
  double most = 1;
  for (auto one = normalize_read(ranked); one != ranked.end(); ++one) {
    if (by_score && one != ranked.begin()) most = std::prev(one)->normalized;
    one->normalized = std::min(most, ranking::normalized_bm25(one->candidate.bm25, whole_bm25));
  }
}

// Candidates come best first, so if one is left out, those that remain are all hits.
void leave_best(double min_normalized_score, std::vector<Scored>& ranked, SearchResult& result) {
  const auto end = std::find_if(ranked.begin(), ranked.end(), [&](const Scored& one) {
    return one.normalized < min_normalized_score;
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
  std::vector<double> normalized(ranked.size());
  for (const Scored& one : ranked) normalized[one.candidate.place] = one.normalized;
  const double most = ranked.empty() ? 1 : ranked.back().normalized;
  for (const match::Taken& one : taken) {
    const double score =
        one.place < normalized.size()
            ? normalized[one.place]
            : std::min(most, ranking::normalized_bm25(one.bm25, wanted.whole_bm25));
    wanted.facets->add(shards.segment_of(one.document), shards.in_segment(one.document), one.group,
                       score >= wanted.min_normalized_score);
  }
}

}  // namespace fahras::facade
