// A clause: one of the words, phrases, parentheses and so on that are next to each other in a
// query.
#pragma once

#include <vector>

#include <query/tree.h>

namespace fahras::query {

struct Clause {
  Node node;
  // Whether the clause is in parentheses of its own. It was then parsed by itself, and the passes
  // over the clauses beside it treat it neither as a quotation nor as a plain word.
  bool in_parentheses = false;
};
using Clauses = std::vector<Clause>;

}  // namespace fahras::query
