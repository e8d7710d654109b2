// Runs searches and renders their hits as JSON.
#pragma once

#include <vector>

#include <fahras/searcher.h>

#include "json.h"
#include "search_query.h"
#include "size_budget.h"
#include "view.h"

namespace fahras::api {

// Runs `query`, and requests whatever its hits will show. `budget` limits the size of their texts.
// Throws ApiError(answer_too_large) if they exceed it, and as search() does.
SearchResult find_hits(const View& view, const SearchQuery& query, const SizeBudget& budget);

// Renders the hits. Throws ApiError(answer_too_large) as soon as they exceed the budget.
Output hits_json(const SearchQuery& query, std::vector<Hit> hits, SizeBudget& budget);

// Calls view.search(). Errors about the filter and about the size of texts become ApiError;
// other errors propagate as Error.
SearchResult search(const View& view, const SearchRequest& request);

}  // namespace fahras::api
