// The pass "stop words".
#pragma once

#include "clause.h"

namespace fahras::query {

// Lets stop words count where no other clause beside them carries weight.
void give_weight_to_stop_words(Clauses& clauses);

}  // namespace fahras::query
