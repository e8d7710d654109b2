// The pass "require all".
#pragma once

#include <query/tree.h>

namespace fahras::query {

// Requires all clauses of groups, as if each had + before it. Stop words without weight are not
// required. What is excluded stays as it is.
void require_all(Query& query);

}  // namespace fahras::query
