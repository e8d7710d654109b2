#include <suggest/completion.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "written.h"

namespace fahras::suggest {
namespace {

// Rarer words are often slips.
constexpr std::uint64_t least_frequency = 3;
// Some of the words that begin right do not go with what was typed.
constexpr std::size_t candidates_per_completion = 4;

// Read to see whether words take the article: some do in one text of ten only, and whoever types
// waits.
constexpr std::size_t texts_per_word = 100;
constexpr std::size_t texts_per_completion = 800;

struct Candidate {
  std::string base;
  std::uint64_t frequency = 0;
  bool has_article = false;
};
using Found = std::unordered_map<std::string, Candidate>;  // by text

// The vocabulary holds words without clitics, and the analyzer cannot tell the clitics of half a
// word, so several readings of a beginning are tried. One letter may as well be the word's own: it
// is taken for a clitic only if no word begins with it.
constexpr std::array<std::string_view, 7> articles = {"", "ال", "وال", "بال", "كال", "فال", "لل"};
constexpr std::array<std::string_view, 5> letters = {"و", "ف", "ب", "ك", "ل"};

// The same text may come from two readings: its frequency is that of the likelier one.
void add_words(std::string_view beginning, std::string_view clitics, const Vocabulary& vocabulary,
               std::size_t limit, Found& found) {
  if (!beginning.starts_with(clitics)) return;
  for (VocabularyWord& word : vocabulary.beginning_with(beginning.substr(clitics.size()),
                                                        limit * candidates_per_completion)) {
    if (!clitics.empty() && is_stop_word(word.base)) continue;  // no article before من
    Candidate& known = found[std::string(clitics) + vocabulary.written_form(word.base)];
    if (word.frequency <= known.frequency) continue;
    known = {std::move(word.base), word.frequency, clitics.ends_with("ل") && clitics.size() > 2};
  }
}

std::vector<std::pair<std::string, Candidate>> by_frequency(Found found) {
  std::vector<std::pair<std::string, Candidate>> sorted(std::make_move_iterator(found.begin()),
                                                        std::make_move_iterator(found.end()));
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    if (a.second.frequency != b.second.frequency) return a.second.frequency > b.second.frequency;
    return a.first < b.first;
  });
  return sorted;
}

// ضمنها is a word, الضمنها is none: whether an article goes with a word, the texts tell.
class Judge {
 public:
  Judge(const Analyzer& analyzer, const Vocabulary& vocabulary)
      : analyzer_(analyzer), vocabulary_(vocabulary) {}

  bool is_written(const Candidate& candidate) const {
    return suggest::is_written(candidate.base, analyzer_, vocabulary_);
  }
  bool is_word(const Candidate& candidate) {
    if (candidate.frequency < least_frequency || !is_written(candidate)) return false;
    if (!candidate.has_article) return true;
    analyzer_.analyze("ال" + candidate.base, tokens_);
    const auto tokens = tokens_.tokens();
    if (tokens.size() != 1) return false;
    const std::size_t most = std::min(texts_, texts_per_word);
    std::size_t left = most;
    const bool seen = vocabulary_.is_seen_with_article(candidate.base, tokens.front().stem, left);
    texts_ -= most - left;
    return seen;
  }

 private:
  const Analyzer& analyzer_;
  const Vocabulary& vocabulary_;
  TokenStream tokens_;
  std::size_t texts_ = texts_per_completion;
};

std::vector<Completion> best_of(Found found, std::size_t limit, Judge judge) {
  std::vector<Completion> best;
  auto candidates = by_frequency(std::move(found));
  for (auto& [text, candidate] : candidates) {
    if (best.size() == limit) break;
    if (judge.is_word(candidate)) best.push_back({text, candidate.frequency});
  }
  if (!best.empty() || limit == 0) return best;
  for (const auto& [text, candidate] : candidates) {
    if (judge.is_written(candidate)) return {{text, candidate.frequency}};
  }
  return {};
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
  return best_of(std::move(found), limit, Judge(analyzer, vocabulary));
}

}  // namespace fahras::suggest
