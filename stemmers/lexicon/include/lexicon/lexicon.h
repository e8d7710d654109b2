// What the stemmer knows about words, compiled into the binary from stemmers/lexicon/data.
//
// Words are UTF-16, normalised by char/normalizer.h. ؤ ئ ء are one letter to every look-up.
// Nothing here allocates, but for the words that are given back, or needs a start.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fahras::lexicon {

// In how many of the counted articles the word `a` + `b` + `c` stands; 0 if in fewer than three.
// Words of the lists made by hand count as if in three at least.
std::uint32_t documents(std::u16string_view a, std::u16string_view b = {},
                        std::u16string_view c = {}) noexcept;

// Whether no letter may be taken off this word: a name, or a noun that ends like an inflected one.
bool is_whole(std::u16string_view word) noexcept;

// Whether one of the lists holds the word: whole words, broken plurals, spelling variants.
bool is_listed(std::u16string_view word) noexcept;

// Whether the word is a particle, pronoun or other word of grammar.
bool is_function_word(std::u16string_view word) noexcept;

// Whether ب ك ل, written together with this word of grammar, are prepositions.
bool follows_prepositions(std::u16string_view word) noexcept;

// Replaces `singular` by the singular of a broken plural, with ء for ؤ and ئ; false if `plural` is
// none.
bool find_singular(std::u16string_view plural, std::u16string& singular);

// Replaces `preferred` by the preferred spelling, with ء for ؤ and ئ; false if there is none.
bool find_preferred(std::u16string_view variant, std::u16string& preferred);

}  // namespace fahras::lexicon
