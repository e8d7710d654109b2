// The pass "filters".
#pragma once

#include "clause.h"

namespace fahras::query {

// Requires one of the optional clauses where everything that is required is a filter: a filter says
// where to look and not what for, so a document that passes it is no match by that alone.
void require_one_beside_filters(Clauses& clauses);

}  // namespace fahras::query
