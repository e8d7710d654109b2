// What is found, as hits of an answer.
#pragma once

#include <fahras/searcher.h>

#include "json.h"
#include "room.h"
#include "search_query.h"

namespace fahras::api {

// What `query` finds, asked for with as many passages as its hits will show, if there is room for
// their texts. Throws ApiError.
SearchResult find_hits(const Searcher& searcher, const SearchQuery& query, const Room& room);

// Looks up the texts that are shown, and asks once more for matches where an answer needs both
// passages and all matches.
Output hits_json(const Searcher& searcher, const SearchQuery& query, const SearchResult& result,
                 Room& room);

// As searcher.search(), but with errors that name a field of the request. Throws ApiError.
SearchResult search(const Searcher& searcher, const SearchRequest& request);

}  // namespace fahras::api
