// The words that ICU's word break iterator finds, and the deviations of Fahras from them.
#pragma once

#include <compare>
#include <string_view>
#include <vector>

namespace fahras::tokenizer::tests {

// A range of bytes of a text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  auto operator<=>(const Span&) const = default;
};

// Returns the spans that have a word's rule status, by the rules for Arabic.
std::vector<Span> icu_words(std::string_view text);

struct Deviation {
  std::string_view name;
  std::string_view reason;
  // Returns what Fahras makes of one of ICU's words.
  std::vector<Span> (*apply)(std::string_view text, Span word);
};

// Returns all deviations of Fahras's words from ICU's in texts without dictionary scripts, as in
// the table of docs/tokens.md. ICU 72 and 76 differ in some of them.
const std::vector<Deviation>& deviations();

// Returns ICU's words after all deviations.
std::vector<Span> expected_words(std::string_view text);

}  // namespace fahras::tokenizer::tests
