#include <suggest/completion.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "occurrences.h"

namespace fahras::suggest {
namespace {

// A completion must occur at least this many times, unless all completions are rarer. Rarer words
// are often typing errors.
constexpr std::uint64_t min_completion_frequency = 3;
// The number of words that are checked for each completion that is wanted. A check can fail: a word
// of the vocabulary may occur in no text with the clitics that were typed.
constexpr std::size_t candidates_per_completion = 4;

using Found = std::unordered_map<std::string, std::uint64_t>;  // frequencies by text
using Sorted = std::vector<std::pair<std::string, std::uint64_t>>;

// The clitics that the typed beginning of a word may have. The vocabulary holds words without
// clitics, and the analyzer cannot separate the clitics of an incomplete word. Therefore the
// beginning is also tried without each of these clitics, and the words found are looked up in the
// texts. A single letter may also belong to the word itself, so it is taken for a clitic only if no
// word is found otherwise.
constexpr std::array<std::string_view, 7> articles = {"", "ال", "وال", "بال", "كال", "فال", "لل"};
constexpr std::array<std::string_view, 5> clitic_letters = {"و", "ف", "ب", "ك", "ل"};

// Adds the words that complete the beginning if it starts with `clitics`. If two readings give the
// same text, the text gets the greater of the two frequencies.
void add_words(std::string_view beginning, std::string_view clitics, const Vocabulary& vocabulary,
               std::size_t limit, Found& found) {
  if (!beginning.starts_with(clitics)) return;
  for (const VocabularyWord& word : vocabulary.beginning_with(beginning.substr(clitics.size()),
                                                              limit * candidates_per_completion)) {
    if (!clitics.empty() && is_stop_word(word.base)) continue;  // stop words take no article
    std::uint64_t& known = found[std::string(clitics) + vocabulary.written_form(word.base)];
    known = std::max(known, word.frequency);
  }
}

Sorted by_frequency(Found found) {
  Sorted sorted(std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  const auto ranks_before = [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  };
  std::sort(sorted.begin(), sorted.end(), ranks_before);
  return sorted;
}

// Returns the words that are frequent enough, or the most frequent one if none is.
std::vector<Completion> best_of(Found found, std::size_t limit, Occurrences& occurrences) {
  std::vector<Completion> best;
  for (auto& [text, frequency] : by_frequency(std::move(found))) {
    const bool is_last = frequency < min_completion_frequency;
    if (best.size() == limit || (is_last && !best.empty())) break;
    if (occurrences.has(text)) best.push_back({std::move(text), frequency});
  }
  return best;
}

template <class Clitics>
std::vector<Completion> complete_behind(const Clitics& all_clitics, std::string_view beginning,
                                        const Vocabulary& vocabulary, std::size_t limit,
                                        Occurrences& occurrences) {
  Found found;
  for (const auto clitics : all_clitics) add_words(beginning, clitics, vocabulary, limit, found);
  return best_of(std::move(found), limit, occurrences);
}

}  // namespace

std::vector<Completion> complete(std::string_view text, const Analyzer& analyzer,
                                 const Vocabulary& vocabulary, std::size_t limit) {
  TokenStream tokens;
  analyzer.analyze(text, tokens);
  if (tokens.tokens().empty() || tokens.tokens().back().end != text.size()) return {};
  const std::string_view beginning = tokens.tokens().back().surface;
  Occurrences occurrences(analyzer, vocabulary);
  auto completions = complete_behind(articles, beginning, vocabulary, limit, occurrences);
  if (!completions.empty()) return completions;
  return complete_behind(clitic_letters, beginning, vocabulary, limit, occurrences);
}

}  // namespace fahras::suggest
