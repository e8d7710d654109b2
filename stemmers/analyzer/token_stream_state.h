// What a TokenStream holds.
#pragma once

#include <cstdint>
#include <vector>

#include <fahras/analyzer.h>
#include "word_table.h"

namespace fahras {

struct TokenStream::State {
  // Makes room for a new text. Words stay known from text to text, up to a limit, as long as the
  // same chain gives them their forms.
  void restart(const Analyzer& chain);
  // Copies the words' forms into the tokens.
  void show_forms();

  std::vector<Token> tokens;
  std::vector<std::uint32_t> word_of;  // for each token its word's index
  WordTable words;
  std::uint64_t forgotten = 0;         // how often the words were forgotten
  std::uint32_t formed = 0;            // words before this one have their forms
  const Analyzer* analyzer = nullptr;  // whose forms they are
};

}  // namespace fahras
