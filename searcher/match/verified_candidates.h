// Finds candidates where the index alone cannot decide whether a document matches: documents are
// read and checked until there are enough matches.
#pragma once

#include <fahras/searcher.h>

#include <match/candidates.h>
#include "match_source.h"

namespace fahras::match {

// Returns those of the reader's matches that match after being checked, in the same order. If
// facets are wanted, all of them are checked and counted.
Candidates find_verified(const SearchRequest& request, const Plan& plan,
                         const index::Shards& shards, index::Documents& documents,
                         const Wanted& wanted, const index::Deadline& deadline,
                         MatchSource& reader);

}  // namespace fahras::match
