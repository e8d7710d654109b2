// Hits of several searches merged into one list, by their share of what they could score.
#pragma once

#include <vector>

#include "index.h"
#include "json.h"
#include "search_query.h"
#include "shared_time.h"
#include "snapshots.h"

namespace fahras::api {

struct FederatedQuery {
  const Index* index = nullptr;
  SearchQuery query;
  double weight = 1;
};

// Of the field federationOptions; `path` is where it stands.
double read_weight(const Input& query, const std::string& path);

// `federation` is the field of that name. Throws ApiError and Error.
Output federated_answer(const Input& federation, std::vector<FederatedQuery> queries,
                        const Snapshots& snapshots, const SharedTime& time);

}  // namespace fahras::api
