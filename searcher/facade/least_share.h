// Leaves out hits of less than SearchRequest::least_share, where matches are ranked a second time
// before their share is known.
#pragma once

#include <vector>

#include <fahras/searcher.h>

#include <index/shards.h>
#include <match/candidates.h>
#include <match/facets.h>
#include "rescoring.h"

namespace fahras::facade {

// Leaves the best of the hits, and what of the total is known then. `most`: what a share is of.
void leave_best(double least_share, double most, std::vector<Scored>& ranked, SearchResult& result);

// Tells the facets which of the matches that were taken have the share: candidates as they were
// ranked, near-duplicates as the one that they stand behind, all others by their first stage.
// `ranked`: all candidates.
void count_ranked(const match::Wanted& wanted, const std::vector<match::Taken>& taken,
                  const std::vector<Scored>& ranked, const index::Shards& shards);

}  // namespace fahras::facade
