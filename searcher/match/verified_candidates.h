// Candidates that stems cannot decide: each is looked at until enough of them are matches.
#pragma once

#include <fahras/searcher.h>

#include <match/candidates.h>
#include "match_source.h"

namespace fahras::match {

// Of what `reader` gives, in its order. With facets all of it is looked at, and what matches is
// counted.
Candidates find_verified(const SearchRequest& request, const Plan& plan,
                         const index::Shards& shards, index::Documents& documents,
                         const Wanted& wanted, const index::Deadline& deadline,
                         MatchSource& reader);

}  // namespace fahras::match
