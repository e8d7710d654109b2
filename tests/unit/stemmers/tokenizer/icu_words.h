// The words that ICU's word break iterator finds, and how ours deviate from them.
#pragma once

#include <compare>
#include <string_view>
#include <vector>

namespace fahras::tokenizer::tests {

// Bytes of a text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  auto operator<=>(const Span&) const = default;
};

// Spans with a word's rule status, by the rules for Arabic.
std::vector<Span> icu_words(std::string_view text);

struct Deviation {
  std::string_view name;
  std::string_view reason;
  // What becomes of one of ICU's words.
  std::vector<Span> (*apply)(std::string_view text, Span word);
};

// Every way in which our words differ from ICU's in texts without dictionary scripts; the table of
// docs/tokens.md. ICU 72 and 76 differ in some of them.
const std::vector<Deviation>& deviations();

// ICU's words after all deviations.
std::vector<Span> expected_words(std::string_view text);

}  // namespace fahras::tokenizer::tests
