// The pass "filters".
#pragma once

#include "clause.h"

namespace fahras::query {

// Requires one of the optional clauses if all required clauses are filters (is_filter() of tree.h).
// A filter restricts where words are searched; a document that only passes the filter is not a
// match.
void require_one_beside_filters(Clauses& clauses);

}  // namespace fahras::query
