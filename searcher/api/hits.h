// What is found, as hits of an answer.
#pragma once

#include <vector>

#include <fahras/searcher.h>

#include "json.h"
#include "search_query.h"
#include "size_budget.h"

namespace fahras::api {

// What `query` finds, asked for with all that its hits will show, if there is budget for that.
// Throws ApiError.
SearchResult find_hits(const Snapshot& snapshot, const SearchQuery& query,
                       const SizeBudget& budget);

// Throws ApiError(answer_too_large) as soon as they take more than the budget.
Output hits_json(const SearchQuery& query, std::vector<Hit> hits, SizeBudget& budget);

// As snapshot.search(), but with errors that name a field of the request. Throws ApiError.
SearchResult search(const Snapshot& snapshot, const SearchRequest& request);

}  // namespace fahras::api
