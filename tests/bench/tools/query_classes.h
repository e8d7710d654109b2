// Queries of several classes, made of a list of queries.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace fahras::bench {

// The first `count` words of the query that are no stop words, as written; empty if it has fewer.
std::string first_words(const std::string& query, std::size_t count);

// `مستش*` of مستشفيات: words of the query without clitics, of five letters or more, and without
// their last two. As many as it has.
std::vector<std::string> prefixes(const std::string& query);

}  // namespace fahras::bench
