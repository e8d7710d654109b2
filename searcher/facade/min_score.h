// Leaves out hits below SearchRequest::min_normalized_score, where normalized scores are known only
// after the second stage of ranking.
#pragma once

#include <vector>

#include <fahras/searcher.h>

#include <index/shards.h>
#include <match/candidates.h>
#include <match/facets.h>
#include "rescoring.h"

namespace fahras::facade {

// Keeps the hits that reach `min_normalized_score`, and sets the total of `result` to what is then
// known of it. `max_score` is the greatest score that an article could have.
void leave_best(double min_normalized_score, double max_score, std::vector<Scored>& ranked,
                SearchResult& result);

// Adds `taken` (Candidates::taken) to the facets after ranking. Only matches that reach the minimum
// normalized score count: candidates by their final scores, near-duplicates by that of the
// candidate that represents them, and all other matches by their first-stage scores. `ranked` has
// all candidates.
void count_ranked(const match::Wanted& wanted, const std::vector<match::Taken>& taken,
                  const std::vector<Scored>& ranked, const index::Shards& shards);

}  // namespace fahras::facade
