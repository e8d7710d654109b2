// Answers to a single search.
#pragma once

#include <chrono>

#include <fahras/searcher.h>

#include "json.h"
#include "search_query.h"
#include "size_budget.h"
#include "view.h"

namespace fahras::api {

// `budget` belongs to the whole answer, which may contain several searches. Throws ApiError and
// Error.
Output search_answer(const View& view, const SearchQuery& query, SizeBudget& budget);
// POST and GET /indexes/{uid}/similar. `timeout_ms` limits the search; 0 means no limit.
Output similar_answer(const View& view, const Input& body, double timeout_ms);
Output similar_answer(const View& view, const http::Fields& parameters, double timeout_ms);

// The number of matches.
struct Total {
  std::size_t hits = 0;
  bool exact = true;
};

// Adds limit, offset and estimatedTotalHits, or page, hitsPerPage, totalHits and totalPages. Adds
// totalIsExact: false if the total is not exact.
void add_page(const SearchQuery& query, const Total& total, Output& answer);
// Return {field: {value: count}}, and {field: {min, max}} for the facets with numeric values.
Output facet_distribution(const std::vector<Facet>& facets);
Output facet_stats(const std::vector<Facet>& facets);
// Adds the fields that Meilisearch does not have, such as didYouMean and notes, where they apply.
void add_remarks(const SearchResult& result, Output& answer);

class Stopwatch {
 public:
  long long milliseconds() const {
    using namespace std::chrono;
    return duration_cast<std::chrono::milliseconds>(steady_clock::now() - start_).count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace fahras::api
