// What word* stands for in these indexes.
#pragma once

#include <set>
#include <string>

#include <query/compile.h>

#include "shards.h"

namespace fahras::facade {

// Beginnings with more words than they may stand for are added to `many_words`. Keeps references to
// its arguments.
query::Expansion make_expansion(const Shards& shards, std::set<std::string>& many_words);

}  // namespace fahras::facade
