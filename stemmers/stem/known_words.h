// What the rules make of every known word, worked out while building by tools/pack.cpp. Known are
// the attested words and their bases.
#pragma once

#include <cstddef>
#include <string_view>

#include <lexicon/packed_table.h>

namespace fahras::stem {

struct KnownWord {
  std::size_t proclitics;   // how many letters stand before the base
  std::size_t kept;         // how many letters the word's stem begins with, if the word is a base
  std::string_view ending;  // what the stem has behind them, as a key
};

// As a value: a digit for each number, and the ending as words are written.
inline KnownWord known_word_at(const char* value) noexcept {
  return {.proclitics = static_cast<std::size_t>(value[0] - lexicon::key_base),
          .kept = static_cast<std::size_t>(value[1] - lexicon::key_base),
          .ending = lexicon::PackedTable::text_at(value + 2)};
}

extern const lexicon::PackedTable known_words_table;

}  // namespace fahras::stem
