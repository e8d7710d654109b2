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

// Sets the normalized scores of all candidates. If they are ordered `by_score`, none is less than
// that of a candidate that comes later. `whole_bm25` is ranking::whole_answer_bm25().
void normalize(double whole_bm25, bool by_score, std::vector<Scored>& ranked);

// Keeps the hits that reach `min_normalized_score`, and sets the total of `result` to what is then
// known of it.
void leave_best(double min_normalized_score, std::vector<Scored>& ranked, SearchResult& result);

// Adds `taken` (Candidates::taken) to the facets after ranking. Only matches that reach the minimum
// normalized score count: candidates by their final scores, near-duplicates by that of the
// candidate that represents them, and all other matches by their first-stage scores. `ranked` has
// all candidates.
void count_ranked(const match::Wanted& wanted, const std::vector<match::Taken>& taken,
                  const std::vector<Scored>& ranked, const index::Shards& shards);

}  // namespace fahras::facade
