// The rewriting passes: all changes to the tree of a query after it was parsed.
#pragma once

#include <span>
#include <string_view>
#include <variant>

#include <query/rewrite.h>
#include <query/tree.h>

#include "clause.h"

namespace fahras::query {

// A pass over the clauses of a group. It runs when the grammar closes the group, so inner groups
// have been rewritten before outer ones.
using GroupPass = void (*)(Clauses& clauses);
// A pass over a whole query, as a request asks for it.
using QueryPass = void (*)(Query& query, Rewriting& rewriting);

struct Pass {
  std::string_view name;
  std::string_view effect;  // what the pass does, in the words of docs/ARCHITECTURE.md
  std::variant<GroupPass, QueryPass> run;
};

// All passes in the order in which they run: those over groups, then those over queries.
std::span<const Pass> passes();

// Runs the passes over groups, in their order, on the clauses of one group.
void run_group_passes(Clauses& clauses);

}  // namespace fahras::query
