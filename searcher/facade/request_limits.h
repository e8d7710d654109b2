// Limits of requests. They protect a service whose clients are not trusted.
#pragma once

#include <cstddef>
#include <string>

#include <fahras/searcher.h>
#include <schema/index_fields.h>

namespace fahras::facade {

// The number of hits (offset + limit) and of suggestions, at most.
inline constexpr std::size_t max_hits = 10'000;
// The bytes of an id, a day, a source, a filter value, and a text that is to be completed. The
// length of a query is limited by query::Limits.
inline constexpr std::size_t max_bytes = 8192;
// The number of a filter's parts and values together, and how deep its parts are nested.
inline constexpr std::size_t max_conditions = 1'000;
inline constexpr std::size_t max_depth = 32;
// The number of texts of one has_words condition, any of which may match. Each is searched.
inline constexpr std::size_t max_texts = 64;
// The number of a filter's exists conditions. Each of them reads all values of a field.
inline constexpr std::size_t max_exists = 8;

// These throw Error(usage) that names the option if a limit is exceeded or a number is out of
// range.
void check_limits(const SearchRequest& request);
// The same for the fields that a request names.
void check_fields(const SearchRequest& request, const schema::IndexFields& fields);
void check_suggestion_limits(const std::string& prefix, std::size_t limit);

}  // namespace fahras::facade
