// One of the things that stand side by side in a query.
#pragma once

#include <vector>

#include <query/tree.h>

namespace fahras::query {

struct Clause {
  Node node;
  // The clause stands in parentheses of its own, where it was read by itself: for the clauses
  // beside it, it is neither a quotation nor a plain word.
  bool in_parentheses = false;
};
using Clauses = std::vector<Clause>;

}  // namespace fahras::query
