// The lists of stop words, passed through the same normaliser as every text.
#include "lexicon/stop_words.h"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "fahras/analyzer.h"

namespace fahras {
namespace {

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};
using Words = std::unordered_set<std::string, Hash, std::equal_to<>>;  // surfaces

Words surfaces(std::span<const std::string_view> raw_words) {
  Words result;
  TokenStream stream;
  for (const std::string_view raw : raw_words) {
    Analyzer::find("none")->analyze(raw, stream);
    if (stream.tokens().size() == 1) result.emplace(stream.tokens().front().surface);
  }
  return result;
}

}  // namespace

bool is_stop_word(std::string_view surface) {
  static const Words words = surfaces(lexicon::stop_words());
  return words.contains(surface);
}

bool is_question_word(std::string_view surface) {
  static const Words words = surfaces(lexicon::question_words());
  return words.contains(surface);
}

}  // namespace fahras
