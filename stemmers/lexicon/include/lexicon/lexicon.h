// The lexicon: what the stemmer knows about words. It is compiled into the program from
// stemmers/lexicon/data, and need not be loaded.
//
// Words are UTF-16, normalised by char/normalizer.h. ؤ ئ ء are the same letter for every look-up.
// No function allocates memory, except for the words that it returns.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fahras::lexicon {

// Returns the document frequency of the word `a` + `b` + `c`: the number of articles of the
// lexicon's corpus that contain it. It is 0 if fewer than three do, and at least three for words of
// the hand-made lists.
std::uint32_t documents(std::u16string_view a, std::u16string_view b = {},
                        std::u16string_view c = {}) noexcept;

// Whether no letter may be removed from this word: a name, or a noun that ends like an inflected
// one.
bool is_whole(std::u16string_view word) noexcept;

// Whether the word is in one of the lists: whole words, broken plurals, spelling variants.
bool is_listed(std::u16string_view word) noexcept;

// Whether the word is a particle, pronoun or other word of grammar.
bool is_function_word(std::u16string_view word) noexcept;

// Whether ب, ك and ل are prepositions when they are written before this function word.
bool follows_prepositions(std::u16string_view word) noexcept;

// Sets `singular` to the singular of a broken plural, with ء for ؤ and ئ. False if `plural` is not
// a known broken plural.
bool find_singular(std::u16string_view plural, std::u16string& singular);

// Sets `preferred` to the preferred spelling of a variant, with ء for ؤ and ئ. False if `variant`
// is not a known variant.
bool find_preferred(std::u16string_view variant, std::u16string& preferred);

}  // namespace fahras::lexicon
