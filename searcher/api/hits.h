// What is found, as hits of an answer.
#pragma once

#include <vector>

#include <fahras/searcher.h>

#include "json.h"
#include "room.h"
#include "search_query.h"

namespace fahras::api {

// What `query` finds, asked for with all that its hits will show, if there is room for that. Throws
// ApiError.
SearchResult find_hits(const Snapshot& snapshot, const SearchQuery& query, const Room& room);

// Throws ApiError(answer_too_large) as soon as they take more than the room.
Output hits_json(const SearchQuery& query, std::vector<Hit> hits, Room& room);

// As snapshot.search(), but with errors that name a field of the request. Throws ApiError.
SearchResult search(const Snapshot& snapshot, const SearchRequest& request);

}  // namespace fahras::api
