// Candidates that stems cannot decide: each is looked at until enough of them are matches.
#pragma once

#include <fahras/searcher.h>

#include "candidates.h"
#include "match_source.h"

namespace fahras::facade {

// Of what `reader` gives, in its order. With facets all of it is looked at, and what matches is
// counted.
Candidates find_verified(const SearchRequest& request, const Plan& plan, const Shards& shards,
                         Documents& documents, const Wanted& wanted, const Deadline& deadline,
                         MatchSource& reader);

}  // namespace fahras::facade
