// The pass "word lists".
#pragma once

#include "clause.h"

namespace fahras::query {

// Puts a plain word in place of each word of a list without a sign: كوفيد-19 is one clause, but two
// words that rank together.
void split_word_lists(Clauses& clauses);

}  // namespace fahras::query
