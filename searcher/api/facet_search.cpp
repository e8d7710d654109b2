#include "facet_search.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fahras/analyzer.h>
#include <fmt/format.h>

#include "errors.h"
#include "hits.h"
#include "search_answer.h"
#include "search_query.h"

namespace fahras::api {
namespace {

constexpr std::array<Field, 3> own_fields = {{
    {"facetName", Kind::text, "invalid_facet_search_facet_name"},
    {"facetQuery", Kind::text, "invalid_facet_search_facet_query"},
    {"exhaustiveFacetCount", Kind::flag, "invalid_facet_search_exhaustive_facet_count"},
}};

constexpr std::array<std::string_view, 6> facet_fields = {"author",  "language", "month",
                                                          "section", "source",   "year"};
// Of a field, among which are looked for; of those that are found.
constexpr std::size_t most_values = 10'000;
constexpr std::size_t most_found = 100;

std::vector<Field> fields() {
  std::vector<Field> all(own_fields.begin(), own_fields.end());
  const FieldTable more = search_fields();
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

std::string facet_name(const Input& body) {
  const auto name = text(body, "facetName");
  if (!name) throw ApiError("missing_facet_search_facet_name", "Missing field `facetName`");
  if (std::find(facet_fields.begin(), facet_fields.end(), *name) != facet_fields.end())
    return *name;
  throw ApiError("invalid_facet_search_facet_name",
                 fmt::format("Attribute {} is not facet-searchable. Available facet-searchable "
                             "attributes are: {}.",
                             backquoted(*name), quoted_list(facet_fields)));
}

// Words as normalisation leaves them.
std::vector<std::string> words(const std::string& text) {
  TokenStream stream;
  Analyzer::find("none")->analyze(text, stream);
  std::vector<std::string> all;
  for (const Token& token : stream.tokens()) all.emplace_back(token.surface);
  return all;
}

// Whether each of `typed` begins some word of the value, in any order.
bool matches(const std::vector<std::string>& typed, const std::string& value) {
  const auto own = words(value);
  return std::all_of(typed.begin(), typed.end(), [&](const std::string& part) {
    return std::any_of(own.begin(), own.end(),
                       [&](const std::string& word) { return word.starts_with(part); });
  });
}

Output matching_values(const std::vector<Facet>& facets, const std::string& query) {
  const auto typed = words(query);
  Output hits = Output::array();
  for (const Facet& facet : facets) {
    for (const FacetValue& value : facet.values) {
      if (hits.size() == most_found) return hits;
      // Numbers such as 2025-09 are no words.
      if (matches(typed, value.value) || value.value.starts_with(query))
        hits.push_back({{"value", value.value}, {"count", value.count}});
    }
  }
  return hits;
}

}  // namespace

Output facet_search_answer(const Index& index, const Input& body, double timeout_ms) {
  const Stopwatch watch;
  check_fields(body, fields());
  SearchRequest request;
  read_matching(body, request);
  request.facets = {facet_name(body)};
  request.facet_values = most_values;
  request.limit = 0;
  request.snippets = false;
  request.timeout_ms = timeout_ms;
  const SearchResult result = search(index.searcher(), request);
  const auto query = text(body, "facetQuery");
  return {{"facetHits", matching_values(result.facets, query.value_or(""))},
          {"facetQuery", query ? Output(*query) : Output(nullptr)},
          {"processingTimeMs", watch.milliseconds()}};
}

}  // namespace fahras::api
