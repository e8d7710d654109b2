#include <suggest/completion.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace fahras::suggest {
namespace {

using Found = std::unordered_map<std::string, std::uint64_t>;

// The vocabulary holds words without clitics, and the analyzer cannot tell the clitics of half a
// word, so several readings of a beginning are tried. One letter may as well be the word's own: it
// is taken for a clitic only if no word begins with it.
constexpr std::array<std::string_view, 7> articles = {"", "ال", "وال", "بال", "كال", "فال", "لل"};
constexpr std::array<std::string_view, 5> letters = {"و", "ف", "ب", "ك", "ل"};

// The same text may come from two readings: its frequency is that of the likelier one.
void add_words(std::string_view beginning, std::string_view clitics, const Vocabulary& vocabulary,
               std::size_t limit, Found& found) {
  if (!beginning.starts_with(clitics)) return;
  for (const VocabularyWord& word :
       vocabulary.beginning_with(beginning.substr(clitics.size()), limit)) {
    if (!clitics.empty() && is_stop_word(word.base)) continue;  // no article before من
    std::uint64_t& frequency = found[std::string(clitics) + vocabulary.written_form(word.base)];
    frequency = std::max(frequency, word.frequency);
  }
}

std::vector<Completion> best_of(const Found& found, std::size_t limit) {
  std::vector<Completion> best;
  best.reserve(found.size());
  for (const auto& [text, frequency] : found) best.push_back({text, frequency});
  std::sort(best.begin(), best.end(), [](const Completion& a, const Completion& b) {
    return a.frequency != b.frequency ? a.frequency > b.frequency : a.text < b.text;
  });
  if (best.size() > limit) best.resize(limit);
  return best;
}

}  // namespace

std::vector<Completion> complete(std::string_view text, const Analyzer& analyzer,
                                 const Vocabulary& vocabulary, std::size_t limit) {
  TokenStream tokens;
  analyzer.analyze(text, tokens);
  if (tokens.tokens().empty() || tokens.tokens().back().end != text.size()) return {};
  const std::string_view beginning = tokens.tokens().back().surface;
  Found found;
  for (const auto clitics : articles) add_words(beginning, clitics, vocabulary, limit, found);
  if (found.empty()) {
    for (const auto clitics : letters) add_words(beginning, clitics, vocabulary, limit, found);
  }
  return best_of(found, limit);
}

}  // namespace fahras::suggest
