// The results of the rules for every known word, computed by tools/pack.cpp while building. The
// known words are the attested words and their bases.
#pragma once

#include <cstddef>
#include <string_view>

#include <lexicon/packed_table.h>

namespace fahras::stem {

struct KnownWord {
  std::size_t proclitics;   // the number of letters before the base
  std::size_t kept;         // if the word is a base: how many of its first letters its stem has
  std::string_view ending;  // the letters of the stem after those, as a key
};

// Reads a value of the table: a digit for each number, then the ending like a word.
inline KnownWord known_word_at(const char* value) noexcept {
  return {.proclitics = static_cast<std::size_t>(value[0] - lexicon::key_base),
          .kept = static_cast<std::size_t>(value[1] - lexicon::key_base),
          .ending = lexicon::PackedTable::text_at(value + 2)};
}

extern const lexicon::PackedTable known_words_table;

}  // namespace fahras::stem
