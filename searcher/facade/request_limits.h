// What a request may ask for at most: strangers write it.
#pragma once

#include <cstddef>
#include <string>

#include <fahras/searcher.h>

namespace fahras::facade {

// offset + limit, and suggestions: whoever wants more wants another tool.
inline constexpr std::size_t most_hits = 10'000;
// Of an id, a day, a source, and of a text that is to be completed. That of a query: query::Limits.
inline constexpr std::size_t most_bytes = 8192;
inline constexpr std::size_t most_sources = 64;
// Of a filter: its parts and the values of all of them, and how deep they stand in each other.
inline constexpr std::size_t most_conditions = 1'000;
inline constexpr std::size_t most_depth = 32;
// Each reads all values of a field.
inline constexpr std::size_t most_exists = 8;

// All throw Error(usage) that names the option. Of numbers that make no sense too.
void check_limits(const SearchRequest& request);
void check_suggestion_limits(const std::string& prefix, std::size_t limit);

}  // namespace fahras::facade
