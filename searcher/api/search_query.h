// A request to search, read and checked.
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

// Answers of more hits than this are cut to it, and hits behind the last rank are never given:
// Meilisearch's maxTotalHits.
inline constexpr std::size_t most_hits = 1'000;
inline constexpr std::size_t last_rank = 10'000;
// Where pages are counted they have so many hits in all, so that the last one is told exactly.
inline constexpr std::size_t most_paged_hits = 1'000;

struct Page {
  std::size_t number = 1;  // from 1 on; 0: none
  std::size_t hits = 20;
};

struct SearchQuery {
  std::string q;  // as the client wrote it
  SearchRequest request;
  Shown shown;
  std::size_t offset = 0, limit = 20;  // as asked for; `request` has what they are cut to
  std::optional<Page> page;            // asked for in their place
};

// The code of a field's errors.
std::string_view code_of_field(std::string_view name);
// Fields of all that searches; those of multi-search have others beside them.
FieldTable search_fields();

// Throws ApiError. `object` has been checked against a table that holds search_fields().
SearchQuery read_search(const Input& object);
// GET /indexes/{uid}/search
SearchQuery read_search(const http::Fields& parameters);

// Of the field `facets`: the fields to count, each once.
std::vector<std::string> read_facets(const Input& object);
// The part of a query that says what is a hit, for those that count hits and do not show them.
void read_matching(const Input& object, SearchRequest& request);
// As from_parameters(), and a filter may be JSON.
Input search_parameters(const http::Fields& parameters, FieldTable table);

void cut_page(std::size_t offset, std::size_t limit, SearchRequest& request);

}  // namespace fahras::api
