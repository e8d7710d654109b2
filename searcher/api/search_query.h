// Reads and validates search requests.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/searcher.h>
#include <http/message.h>

#include "fields.h"
#include "shown.h"

namespace fahras::api {

// An answer has at most max_hits hits, and no hit beyond rank last_rank is returned. Together they
// correspond to Meilisearch's maxTotalHits.
inline constexpr std::size_t max_hits = 1'000;
inline constexpr std::size_t last_rank = 10'000;
// The number of hits that numbered pages cover, so that the number of pages is exact.
inline constexpr std::size_t max_paged_hits = 1'000;

struct Page {
  std::size_t number = 1;  // from 1; page 0 has no hits
  std::size_t hits = 20;
};

struct SearchQuery {
  std::string q;  // as the client sent it
  SearchRequest request;
  Shown shown;
  std::size_t offset = 0, limit = 20;  // as requested; `request` holds the values after limiting
  std::optional<Page> page;            // if requested; replaces offset and limit
};

// Returns the error code of a field of a search request.
std::string_view code_of_field(std::string_view name);
// The fields common to all search requests; multi-search adds its own.
FieldTable search_fields();

// Reads a search. `object` must have been checked against a table that includes search_fields().
// Throws ApiError.
SearchQuery read_search(const Input& object);
// Reads the parameters of GET /indexes/{uid}/search. Throws ApiError.
SearchQuery read_search(const http::Fields& parameters);

// Returns the fields to count, named by the field `facets`, without repetitions. Throws ApiError.
std::vector<std::string> read_facets(const Input& object);
// Reads the fields that decide what matches, for requests that only count. Throws ApiError.
void read_matching(const Input& object, SearchRequest& request);
// Like from_parameters(), but a `filter` that begins with "[" is parsed as JSON.
Input search_parameters(const http::Fields& parameters, FieldTable table);

// Sets offset and limit of `request`, reduced so that max_hits and last_rank are not exceeded.
void cut_page(std::size_t offset, std::size_t limit, SearchRequest& request);

}  // namespace fahras::api
