// The state of a TokenStream.
#pragma once

#include <cstdint>
#include <vector>

#include <fahras/analyzer.h>
#include "word_table.h"

namespace fahras {

struct TokenStream::State {
  // Begins a new text. Words and their forms are kept from text to text, up to a limit, as long as
  // the analyzer (`chain`) is the same.
  void restart(const Analyzer& chain);
  // Sets the forms of the tokens to those of their words.
  void show_forms();

  std::vector<Token> tokens;
  std::vector<std::uint32_t> word_of;  // for each token the index of its word
  WordTable words;
  std::uint64_t forgotten = 0;         // how often the words were discarded
  std::uint32_t formed = 0;            // the forms of the words before this index are known
  const Analyzer* analyzer = nullptr;  // the analyzer that computed the forms
};

}  // namespace fahras
