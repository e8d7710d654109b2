// Finds where a text may be cut: between sentences, or between words.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace fahras::snippet {

// Returns the offsets within (begin, end) at which a sentence begins: behind . ! ? ؟ ؛ … and the
// closing quotes or brackets that follow. The points of 1.1, د. and U.S. end no sentence.
std::vector<std::size_t> sentence_starts(std::string_view text, std::size_t begin, std::size_t end);

// Returns where the word begins that stands `count` words before the one at `offset`; with 0, where
// the word at `offset` begins. Words are what spaces separate. A word that is too long to be read
// is cut between two characters.
std::size_t words_before(std::string_view text, std::size_t offset, std::size_t count);
// Returns where the word ends that stands `count` words behind the one that ends at or after
// `offset`.
std::size_t words_after(std::string_view text, std::size_t offset, std::size_t count);
std::size_t count_words(std::string_view text);

}  // namespace fahras::snippet
