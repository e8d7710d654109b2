#include "federated_facets.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <fmt/format.h>

#include "errors.h"
#include "fields.h"
#include "search_answer.h"
#include "search_query.h"

namespace fahras::api {
namespace {

constexpr std::array<Field, 1> merge_fields = {{
    {"maxValuesPerFacet", Kind::count, "invalid_multi_search_max_values_per_facet"},
}};

// By field, then by value.
using Counts = std::map<std::string, std::map<std::string, std::size_t>>;

std::vector<std::string> read_fields(const Input& by_index, const std::string& uid) {
  try {
    return read_facets(Input{{"facets", by_index.at(uid)}});
  } catch (const ApiError& error) {
    throw ApiError("invalid_multi_search_facets_by_index",
                   fmt::format("Inside `.federation.facetsByIndex.{}`: {}", uid, error.what()));
  }
}

struct IndexFacets {
  Counts counts;
  std::size_t queries = 0;
  bool exact = true;
};

std::map<std::string, IndexFacets> by_index(const FederatedFacets& wanted,
                                            const FoundByIndex& found) {
  std::map<std::string, IndexFacets> all;
  for (const auto& [uid, result] : found) {
    if (!wanted.by_index.contains(uid)) continue;
    IndexFacets& facets = all[uid];
    facets.exact = ++facets.queries == 1;
    for (const Facet& facet : result->facets) {
      facets.exact = facets.exact && facet.exact;
      auto& counts = facets.counts[facet.field];
      for (const FacetValue& one : facet.values) {
        counts[one.value] = std::max(counts[one.value], one.count);
      }
    }
  }
  return all;
}

std::vector<Facet> sorted_facets(const Counts& counts, std::size_t max_values) {
  std::vector<Facet> facets;
  for (const auto& [field, values] : counts) {
    Facet& facet = facets.emplace_back(Facet{field, {}});
    for (const auto& [value, count] : values) facet.values.push_back({value, count});
    const auto ranks_before = [](const FacetValue& a, const FacetValue& b) {
      return a.count > b.count;
    };
    std::stable_sort(facet.values.begin(), facet.values.end(), ranks_before);
    if (facet.values.size() > max_values) facet.values.resize(max_values);
  }
  return facets;
}

Counts added_up(const std::map<std::string, IndexFacets>& all) {
  Counts sum;
  for (const auto& [uid, facets] : all) {
    for (const auto& [field, values] : facets.counts) {
      for (const auto& [value, count] : values) sum[field][value] += count;
    }
  }
  return sum;
}

}  // namespace

FederatedFacets read_federated_facets(const Input& federation,
                                      const std::vector<std::string>& uids) {
  FederatedFacets wanted;
  if (const Input* const fields = find(federation, "facetsByIndex")) {
    std::vector<Field> table;
    table.reserve(uids.size());
    for (const std::string& uid : uids) {
      table.push_back({uid, Kind::texts, "invalid_multi_search_facets_by_index"});
    }
    check_fields(*fields, table, ".federation.facetsByIndex");
    for (const std::string& uid : uids) {
      if (find(*fields, uid) != nullptr) wanted.by_index[uid] = read_fields(*fields, uid);
    }
  }
  if (const Input* const merging = find(federation, "mergeFacets")) {
    check_fields(*merging, merge_fields, ".federation.mergeFacets");
    wanted.merged = true;
    wanted.values = count(*merging, "maxValuesPerFacet").value_or(wanted.values);
  }
  return wanted;
}

bool add_facets(const FederatedFacets& wanted, const FoundByIndex& found, Output& answer) {
  if (wanted.by_index.empty()) return true;
  const auto all = by_index(wanted, found);
  if (wanted.merged) {
    const auto facets = sorted_facets(added_up(all), wanted.values);
    answer["facetDistribution"] = facet_distribution(facets);
    answer["facetStats"] = facet_stats(facets);
  } else {
    answer["facetsByIndex"] = Output::object();
    for (const auto& [uid, one] : all) {
      const auto facets = sorted_facets(one.counts, wanted.values);
      answer["facetsByIndex"][uid] = {{"distribution", facet_distribution(facets)},
                                      {"stats", facet_stats(facets)}};
    }
  }
  return std::all_of(all.begin(), all.end(), [](const auto& one) { return one.second.exact; });
}

}  // namespace fahras::api
