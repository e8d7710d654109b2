// Cutting a word in place, down to another word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "evidence.h"

namespace fahras::stem {

// Whether the word is attested, alone or with the article, and no word of grammar.
bool is_word(Word word);

// Cuts `word` down to `rest`, where it begins, if that is a word and at most `times` rarer.
bool cut(std::u16string& word, Word rest, std::uint32_t times);

// Replaces what follows the first `keep` letters by `ending`; true.
bool replace_ending(std::u16string& word, std::size_t keep, Word ending);

}  // namespace fahras::stem
