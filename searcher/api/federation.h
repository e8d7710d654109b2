// Federated search: merges the hits of several searches into one list, ordered by normalized score.
#pragma once

#include <vector>

#include "index.h"
#include "json.h"
#include "search_query.h"
#include "shared_time.h"
#include "views.h"

namespace fahras::api {

struct FederatedQuery {
  IndexPointer index;
  SearchQuery query;
  double weight = 1;
};

// Returns the weight in the query's field federationOptions, or 1. `path` is the query's place in
// the request, for messages. Throws ApiError.
double read_weight(const Input& query, const std::string& path);

// `federation` is the request's field of that name. Throws ApiError and Error.
Output federated_answer(const Input& federation, std::vector<FederatedQuery> queries,
                        const Views& views, const SharedTime& time);

}  // namespace fahras::api
