// The normalised form of one code point, from ICU's data and our folding of Arabic letters.
#pragma once

#include <unicode/utypes.h>

#include <string>

namespace fahras::chars::tools {

// A mark that normalisation removes: every Arabic one, accents of Latin, Greek, Cyrillic, Hebrew.
bool is_removed_mark(UChar32 code);
// Letters that leave nothing although they are no marks: tatweel, small Quranic letters.
bool is_silent_letter(UChar32 code);
// Hamza above as a mark, and the high hamza that stands for it in Kazakh.
bool is_hamza_above(UChar32 code);

// The normalised form of `code`. A hamza above has none of its own.
std::u16string fold(UChar32 code);

}  // namespace fahras::chars::tools
