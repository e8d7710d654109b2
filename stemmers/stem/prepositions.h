// Recognises the prepositions ب ك ل, which are written together with the next word.
#pragma once

#include "evidence.h"

namespace fahras::stem {

// Whether the first letter of a word of four letters or more is a preposition.
bool is_preposition(Word word);

// Whether the first letter of a word of three letters is a preposition, ب or ل only: بحق, لحل.
bool is_preposition_before_two(Word word);

}  // namespace fahras::stem
