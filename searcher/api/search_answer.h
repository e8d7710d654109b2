// Answers to one search.
#pragma once

#include <chrono>

#include <fahras/searcher.h>

#include "json.h"
#include "search_query.h"
#include "size_budget.h"

namespace fahras::api {

// Throws ApiError and Error. `budget`: of the answer, which may have others in it.
Output search_answer(const Snapshot& snapshot, const SearchQuery& query, SizeBudget& budget);
// POST and GET /indexes/{uid}/similar
Output similar_answer(const Snapshot& snapshot, const Input& body, double timeout_ms);
Output similar_answer(const Snapshot& snapshot, const http::Fields& parameters, double timeout_ms);

// How many hits there are.
struct Total {
  std::size_t hits = 0;
  bool exact = true;
};

// limit, offset and estimatedTotalHits, or page, hitsPerPage, totalHits and totalPages; and
// totalIsExact where that is not so.
void add_page(const SearchQuery& query, const Total& total, Output& answer);
// {field: {value: count}}, and {field: {min, max}} of those whose values are numbers.
Output facet_distribution(const std::vector<Facet>& facets);
Output facet_stats(const std::vector<Facet>& facets);
// What Fahras has to say beyond Meilisearch: didYouMean, notes, … where there is something to say.
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
