// Facets of merged searches: those of each index, or those of all indexes added up.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fahras/searcher.h>

#include "json.h"

namespace fahras::api {

struct FederatedFacets {
  std::map<std::string, std::vector<std::string>> by_index;  // fields to count, by uid
  bool merged = false;
  std::size_t values = 100;  // of a merged facet, at most
};

// Of the fields facetsByIndex and mergeFacets; `uids` are those that are searched. Throws ApiError.
FederatedFacets read_federated_facets(const Input& federation,
                                      const std::vector<std::string>& uids);

// What was found where, by uid; several queries may be of one index.
using FoundByIndex = std::vector<std::pair<std::string, const SearchResult*>>;

// Adds facetsByIndex, or facetDistribution and facetStats. Returns whether they are exact: what two
// queries found of one index is counted by one of them alone, the one that found more.
bool add_facets(const FederatedFacets& wanted, const FoundByIndex& found, Output& answer);

}  // namespace fahras::api
