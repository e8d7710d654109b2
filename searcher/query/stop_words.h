// The pass "stop words".
#pragma once

#include "clause.h"

namespace fahras::query {

// Gives weight to the stop words among the clauses if no other clause has weight.
void give_weight_to_stop_words(Clauses& clauses);

}  // namespace fahras::query
