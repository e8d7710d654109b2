// Shortens a word in place to another word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "evidence.h"

namespace fahras::stem {

// Whether the word is attested, alone or with the definite article, and is not a function word.
bool is_word(Word word);

// Shortens `word` to `rest`, with which it begins, if `rest` is a word whose document frequency
// (noun_mass()) times `times` is at least that of `word`. Returns whether it did.
bool cut(std::u16string& word, Word rest, std::uint32_t times);

// Replaces the letters after the first `keep` by `ending`. Returns true.
bool replace_ending(std::u16string& word, std::size_t keep, Word ending);

}  // namespace fahras::stem
