// Finds where a text may be cut: between sentences, or between words.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace fahras::snippet {

// Returns the offsets between `begin` and `end` at which a sentence begins: after . ! ? ؟ ؛ …, the
// closing quotes or brackets that follow, and a space. The points of 1.1, د. and U.S. end no
// sentence.
std::vector<std::size_t> sentence_starts(std::string_view text, std::size_t begin, std::size_t end);

// Returns the beginning of the word that is `count` words before the word at `offset`; if `count`
// is 0, that of the word at `offset`. Words are separated by spaces. A word of extreme length
// counts as several, which are cut between characters.
std::size_t words_before(std::string_view text, std::size_t offset, std::size_t count);
// Returns the end of the word that is `count` words after the word that ends at or after `offset`.
std::size_t words_after(std::string_view text, std::size_t offset, std::size_t count);
std::size_t count_words(std::string_view text);

}  // namespace fahras::snippet
