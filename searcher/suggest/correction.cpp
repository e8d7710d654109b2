#include <suggest/correction.h>

#include <algorithm>
#include <cstdint>

namespace fahras::suggest {
namespace {

// A word seen once may be a slip itself.
constexpr std::uint64_t least_frequency = 2;
// In letters: in shorter words two changed letters make any word of any other.
constexpr std::size_t short_word = 4;

std::size_t letters(std::string_view word) {
  return static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), [](char byte) { return (byte & '\xC0') != '\x80'; }));
}

bool is_correctable(const Token& token) {
  return (token.kind == TokenKind::arabic || token.kind == TokenKind::latin) &&
         !is_stop_word(token.surface) && letters(token.base) > 1;
}

// Operators and field names are no words of the query, and word* need not be one of the index.
bool is_asked_for(const Token& token, const query::QueryWords& words) {
  return std::any_of(words.words.begin(), words.words.end(), [&](const auto& entry) {
    return !entry.by_prefix && entry.word.surface == token.surface;
  });
}

std::string replacement(const Token& token, const Vocabulary& vocabulary) {
  if (vocabulary.has_stem(token.stem) || vocabulary.frequency(token.base) > 0) return {};
  const std::string similar =
      vocabulary.most_similar(token.base, letters(token.base) <= short_word ? 1 : 2);
  if (similar.empty() || vocabulary.frequency(similar) < least_frequency) return {};
  std::string written = vocabulary.written_form(similar);
  if (token.surface.size() > token.base.size() && token.surface.ends_with(token.base)) {
    written.insert(0, token.surface.substr(0, token.surface.size() - token.base.size()));
  }
  return written;
}

}  // namespace

std::optional<std::string> correct(std::string_view text, const query::QueryWords& words,
                                   const Analyzer& analyzer, const Vocabulary& vocabulary) {
  TokenStream tokens;
  analyzer.analyze(text, tokens);
  std::string corrected;
  std::size_t copied = 0;
  for (const Token& token : tokens.tokens()) {
    if (!is_correctable(token) || !is_asked_for(token, words)) continue;
    const std::string better = replacement(token, vocabulary);
    if (better.empty()) continue;
    corrected.append(text.substr(copied, token.begin - copied)).append(better);
    copied = token.end;
  }
  if (copied == 0) return std::nullopt;
  return corrected.append(text.substr(copied));
}

}  // namespace fahras::suggest
