// Queries of several classes, made of a list of queries.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace fahras::bench {

// Returns the first `count` words of the query, as written and without stop words; empty if there
// are fewer.
std::string first_words(const std::string& query, std::size_t count);

// Returns prefixes such as `مستش*` for مستشفيات: each word of the query that has at least five
// letters without clitics, without its last two letters.
std::vector<std::string> prefixes(const std::string& query);

}  // namespace fahras::bench
