// Where a text may be cut: between sentences, else between words.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace fahras::snippet {

// Offsets within (begin, end) at which a sentence begins: behind . ! ? ؟ ؛ … and the quotes or
// brackets that close with it. The points of 1.1, د. and U.S. end none.
std::vector<std::size_t> sentence_starts(std::string_view text, std::size_t begin, std::size_t end);

// The start of the word `count` words before the one at `offset`; 0 words: the start of the word
// that `offset` stands in. Words are what spaces separate; one that never ends is cut at a
// character.
std::size_t words_before(std::string_view text, std::size_t offset, std::size_t count);
// The end of the word `count` words behind the one that ends at or after `offset`.
std::size_t words_after(std::string_view text, std::size_t offset, std::size_t count);
std::size_t count_words(std::string_view text);

}  // namespace fahras::snippet
