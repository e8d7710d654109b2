// The words that word* matches in these indexes.
#pragma once

#include <set>
#include <string>

#include <query/compile.h>

#include <index/shards.h>

namespace fahras::match {

// Returns a function that gives the stems of the words that begin with a prefix, at most
// query::Limits::prefix_expansion words. It adds each prefix of more words to `many_words`, and
// keeps references to both arguments.
query::Expansion make_expansion(const index::Shards& shards, std::set<std::string>& many_words);

}  // namespace fahras::match
