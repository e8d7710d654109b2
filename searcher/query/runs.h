// Runs: plain words of a query that stand side by side.
#pragma once

#include <functional>
#include <span>

#include <query/tree.h>

namespace fahras::query {

using Run = std::span<PlainWord* const>;

// Calls `visit` for each run below the node, in the order of the query: the longest sequences of
// plain words of one field, of those whose text hits show. A word that nothing joins is a run of
// its own. What the node excludes is visited if `negated` is true.
void for_each_run(Node& node, bool negated, const std::function<void(Run run)>& visit);

}  // namespace fahras::query
