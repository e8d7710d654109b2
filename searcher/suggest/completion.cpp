#include <suggest/completion.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <unordered_map>
#include <utility>

#include "company.h"
#include "occurrences.h"

namespace fahras::suggest {
namespace {

// A completion must occur at least this many times, unless all completions are rarer. Rarer words
// are often typing errors.
constexpr std::uint64_t min_completion_frequency = 3;
// The number of words that are checked for each completion that is wanted. A check can fail: a word
// of the vocabulary may occur in no text with the clitics that were typed.
constexpr std::size_t candidates_per_completion = 4;
// How many of the most frequent words are compared with the words before, since the articles of
// each are read.
constexpr std::size_t max_compared = 60;

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

// Finds the words that complete a text.
class Completer {
 public:
  Completer(std::span<const Token> before, const Analyzer& analyzer, const Vocabulary& vocabulary,
            std::size_t limit)
      : analyzer_(analyzer),
        vocabulary_(vocabulary),
        limit_(limit),
        company_(before, vocabulary),
        occurrences_(analyzer, vocabulary) {}

  template <class Clitics>
  std::vector<Completion> complete_behind(const Clitics& all_clitics, std::string_view beginning) {
    Found found;
    for (const auto clitics : all_clitics) {
      add_words(beginning, clitics, vocabulary_, limit_, found);
    }
    Sorted sorted = by_frequency(std::move(found));
    if (company_.is_known()) put_typical_first(sorted);
    return best_of(sorted);
  }

 private:
  // Puts those of the frequent words first that are typical of the articles with the words before.
  void put_typical_first(Sorted& sorted) {
    const std::size_t count = std::min(sorted.size(), max_compared);
    std::vector<std::pair<double, Sorted::value_type>> ranked;
    for (std::size_t i = 0; i < count; ++i) {
      ranked.emplace_back(typical(sorted[i].first), std::move(sorted[i]));
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; i < count; ++i) sorted[i] = std::move(ranked[i].second);
  }

  double typical(const std::string& word) {
    analyzer_.analyze(word, tokens_);
    return tokens_.tokens().size() == 1 ? company_.typical(tokens_.tokens().front().stem) : 0;
  }

  // Returns the words that are frequent enough, or the first one if none is.
  std::vector<Completion> best_of(const Sorted& sorted) {
    std::vector<Completion> best;
    for (const bool frequent : {true, false}) {
      for (const auto& [text, frequency] : sorted) {
        if (best.size() == limit_ || (!frequent && !best.empty())) return best;
        if ((frequency >= min_completion_frequency) != frequent) continue;
        if (occurrences_.has(text)) best.push_back({text, frequency});
      }
    }
    return best;
  }

  const Analyzer& analyzer_;
  const Vocabulary& vocabulary_;
  std::size_t limit_;
  Company company_;
  Occurrences occurrences_;
  TokenStream tokens_;
};

}  // namespace

std::vector<Completion> complete(std::string_view text, const Analyzer& analyzer,
                                 const Vocabulary& vocabulary, std::size_t limit) {
  TokenStream tokens;
  analyzer.analyze(text, tokens);
  if (tokens.tokens().empty() || tokens.tokens().back().end != text.size()) return {};
  const auto before = tokens.tokens().first(tokens.tokens().size() - 1);
  const std::string_view beginning = tokens.tokens().back().surface;
  Completer completer(before, analyzer, vocabulary, limit);
  auto completions = completer.complete_behind(articles, beginning);
  if (!completions.empty()) return completions;
  return completer.complete_behind(clitic_letters, beginning);
}

}  // namespace fahras::suggest
