// The lists of stop words, passed through the same normaliser as every text.
#include "lexicon/stop_words.h"

#include <algorithm>
#include <string>
#include <vector>

#include "fahras/analyzer.h"

namespace fahras {
namespace {

using Words = std::vector<std::string>;  // sorted surfaces

Words surfaces(std::span<const std::string_view> raw_words) {
  Words result;
  TokenStream stream;
  for (const std::string_view raw : raw_words) {
    Analyzer::find("none")->analyze(raw, stream);
    if (stream.tokens().size() == 1) result.emplace_back(stream.tokens().front().surface);
  }
  std::ranges::sort(result);
  return result;
}

bool holds(const Words& words, std::string_view surface) {
  return std::binary_search(words.begin(), words.end(), surface, std::less<>());
}

}  // namespace

bool is_stop_word(std::string_view surface) noexcept {
  static const Words words = surfaces(lexicon::stop_words());
  return holds(words, surface);
}

bool is_question_word(std::string_view surface) noexcept {
  static const Words words = surfaces(lexicon::question_words());
  return holds(words, surface);
}

}  // namespace fahras
