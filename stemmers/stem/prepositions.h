// The prepositions ب ك ل, written together with the word behind them.
#pragma once

#include "evidence.h"

namespace fahras::stem {

// Whether the first letter of a word of four letters or more is a preposition.
bool is_preposition(Word word);

// The same for three letters, ب and ل only: بحق, لحل.
bool is_preposition_before_two(Word word);

}  // namespace fahras::stem
