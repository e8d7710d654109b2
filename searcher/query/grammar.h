// Terms → tree: precedence, parentheses, and what side by side means.
#pragma once

#include <vector>

#include <query/parser.h>
#include <query/tree.h>

#include "terms.h"

namespace fahras::query {

// Throws NotParsed, and Error(usage) past the limits.
Node parse_terms(const std::vector<Term>& terms, const Limits& limits);

// One of the things that stand side by side. What is in parentheses is settled by itself: it is
// no quotation and no plain word to what stands beside it.
struct Clause {
  Node node;
  bool in_parentheses = false;
};

// What stands side by side: words that a token was split into become words of the group, and stop
// words lose their weight beside others. A group of one is its child.
Node make_group(std::vector<Clause> clauses);

}  // namespace fahras::query
