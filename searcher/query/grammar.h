// The grammar of queries: from terms to a tree, by the precedence of operators and by parentheses.
#pragma once

#include <vector>

#include <query/parser.h>
#include <query/tree.h>

#include "clause.h"
#include "terms.h"

namespace fahras::query {

// Throws NotParsed, and Error(usage) past the limits.
Node parse_terms(const std::vector<Term>& terms, const Limits& limits);

// Makes a group of clauses that are next to each other, and runs the passes for groups (passes.h)
// on them. A group of one clause is that clause's node, unless its + must be kept.
Node make_group(Clauses clauses);

}  // namespace fahras::query
