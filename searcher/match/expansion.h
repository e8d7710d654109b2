// What word* stands for in these indexes.
#pragma once

#include <set>
#include <string>

#include <query/compile.h>

#include <index/shards.h>

namespace fahras::match {

// Beginnings with more words than they may stand for are added to `many_words`. Keeps references to
// its arguments.
query::Expansion make_expansion(const index::Shards& shards, std::set<std::string>& many_words);

}  // namespace fahras::match
