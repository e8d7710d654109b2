// The pass "quotations".
#pragma once

#include "clause.h"

namespace fahras::query {

// Decides what a quotation without a sign asks for. Beside a plain word it becomes a list of words,
// which ranks with that word: headlines and questions hold quotation marks as ordinary text does.
// If there is no plain word beside it, the quotation is required as a phrase.
void settle_quotations(Clauses& clauses);

}  // namespace fahras::query
