// Computes the normalised form of a code point from ICU's data and our folding of Arabic letters.
#pragma once

#include <unicode/utypes.h>

#include <string>

namespace fahras::chars::tools {

// Whether normalisation removes a mark: all Arabic marks, and accents of Latin, Greek, Cyrillic,
// Hebrew.
bool is_removed_mark(UChar32 code);
// Whether normalisation removes a letter that is not a mark: tatweel, small Quranic letters.
bool is_silent_letter(UChar32 code);
// Whether it is the mark hamza above, or the high hamza, which replaces it in Kazakh.
bool is_hamza_above(UChar32 code);

// Returns the normalised form of `code`; an empty string for a hamza above.
std::u16string fold(UChar32 code);

}  // namespace fahras::chars::tools
