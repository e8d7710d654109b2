// Facets of a federated search, either for each index or summed over all indexes.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fahras/searcher.h>

#include "json.h"

namespace fahras::api {

struct FederatedFacets {
  std::map<std::string, std::vector<std::string>> by_index;  // the fields to count, by index uid
  bool merged = false;
  std::size_t values = 100;  // number of values of a merged facet, at most
};

// Reads the request's fields facetsByIndex and mergeFacets. `uids` are the indexes that are
// searched. Throws ApiError.
FederatedFacets read_federated_facets(const Input& federation,
                                      const std::vector<std::string>& uids);

// Pairs of an index uid and a result. An index occurs more than once if several queries search it.
using FoundByIndex = std::vector<std::pair<std::string, const SearchResult*>>;

// Adds facetsByIndex, or facetDistribution and facetStats, to `answer`. Returns whether the counts
// are exact. If several queries search the same index, their matches may overlap, so each value
// gets the largest of their counts and the counts are not exact.
bool add_facets(const FederatedFacets& wanted, const FoundByIndex& found, Output& answer);

}  // namespace fahras::api
