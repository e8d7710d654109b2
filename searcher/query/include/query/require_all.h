// The pass "require all".
#pragma once

#include <query/tree.h>

namespace fahras::query {

// Requires everything that stands side by side, as if + stood before each clause. Stop words
// without weight are not required. What is excluded stays as it is.
void require_all(Query& query);

}  // namespace fahras::query
