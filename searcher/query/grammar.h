// Terms → tree: precedence, parentheses, and what side by side means.
#pragma once

#include <vector>

#include <query/parser.h>
#include <query/tree.h>

#include "terms.h"

namespace fahras::query {

// Throws NotParsed, and Error(usage) past the limits.
Node parse_terms(const std::vector<Term>& terms, const Limits& limits);

// What stands side by side: words that a token was split into become words of the group, and stop
// words lose their weight beside others. A group of one is its child.
Node make_group(std::vector<Node> clauses);

}  // namespace fahras::query
