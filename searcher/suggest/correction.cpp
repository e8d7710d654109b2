#include <suggest/correction.h>

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <utility>
#include <vector>

#include <schema/terms.h>

#include "edits.h"
#include "occurrences.h"
#include "written.h"

namespace fahras::suggest {
namespace {

// A word seen once may be a slip itself.
constexpr std::uint64_t least_corrected_frequency = 2;
// In letters: in shorter words two changed letters make any word of any other.
constexpr std::size_t short_word = 4;
constexpr std::size_t shortest_full_edit = 3;

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

bool is_any_of(std::string_view text, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

// A text that does not parse is searched as plain words, its syntax too.
bool is_syntax(const Token& token, std::string_view text) {
  const auto before = text.substr(0, token.begin);
  const auto after = text.substr(token.end);
  if (is_any_of(text.substr(token.begin, token.end - token.begin), {"AND", "OR", "NOT", "NEAR"}))
    return true;
  return before.ends_with('*') || before.ends_with("٭") || before.ends_with("date:") ||
         before.ends_with("تاريخ:") || after.starts_with('*') || after.starts_with("٭") ||
         after.starts_with(':');
}

bool is_worth_suggesting(const std::string& base, std::uint64_t frequency) {
  return frequency >= least_corrected_frequency && !is_stop_word(base) && !is_question_word(base);
}

// The likeliest slip first, then the most frequent word; empty if there is none.
std::string best_edit(std::string_view base, const Analyzer& analyzer,
                      const Vocabulary& vocabulary) {
  const unsigned most_halves = letters(base) < shortest_full_edit ? 1 : 2;
  const std::vector<Edited> edits = edits_of(base);
  std::vector<std::string> words;
  words.reserve(edits.size());
  for (const Edited& edit : edits) words.push_back(edit.word);
  const auto frequencies = vocabulary.frequencies(words);
  std::string best;
  std::pair<unsigned, std::uint64_t> best_rank;
  for (std::size_t i = 0; i < edits.size(); ++i) {
    if (frequencies[i] == 0 || edits[i].halves > most_halves) continue;
    const std::pair rank(2 - edits[i].halves, frequencies[i]);
    const std::string word = schema::decode_vocabulary(edits[i].word);
    if (rank <= best_rank || !is_worth_suggesting(word, frequencies[i])) continue;
    if (!is_written(word, analyzer, vocabulary)) continue;
    best = word;
    best_rank = rank;
  }
  return best;
}

std::string similar_word(std::string_view base, const Analyzer& analyzer,
                         const Vocabulary& vocabulary) {
  std::string best = best_edit(base, analyzer, vocabulary);
  if (!best.empty() || letters(base) <= short_word) return best;
  best = vocabulary.most_similar(base, 2);
  const bool suggested = is_worth_suggesting(best, vocabulary.frequency(best)) &&
                         is_written(best, analyzer, vocabulary);
  return suggested ? best : std::string();
}

bool is_unknown(const Token& token, const Analyzer& analyzer, const Vocabulary& vocabulary) {
  if (vocabulary.has_stem(token.stem)) return false;
  return vocabulary.frequency(token.base) == 0 ||
         !is_written(std::string(token.base), analyzer, vocabulary);
}

// With the clitics that were typed, or the first others that a text has it with; empty if none has
// it with any.
std::string with_clitics(std::string_view typed, const std::string& word,
                         Occurrences& occurrences) {
  std::vector<std::string_view> tried{typed, "",   "ال", "و",   "وال", "ب",  "بال",
                                      "ل",   "لل", "ف",  "فال", "ك",   "كال"};
  for (const std::string_view clitics : tried) {
    std::string written = std::string(clitics) + word;
    if (occurrences.has(written)) return written;
  }
  return {};
}

std::string replacement(const Token& token, const Analyzer& analyzer, const Vocabulary& vocabulary,
                        Occurrences& occurrences) {
  const std::string similar = similar_word(token.base, analyzer, vocabulary);
  if (similar.empty()) return {};
  const bool has_clitics = token.surface.ends_with(token.base);
  const std::string_view clitics =
      has_clitics ? token.surface.substr(0, token.surface.size() - token.base.size()) : "";
  return with_clitics(clitics, vocabulary.written_form(similar), occurrences);
}

}  // namespace

std::optional<std::string> correct(std::string_view text, const query::QueryWords& words,
                                   const Analyzer& analyzer, const Vocabulary& vocabulary,
                                   const std::function<bool()>& is_over) {
  TokenStream tokens;
  analyzer.analyze(text, tokens);
  Occurrences occurrences(analyzer, vocabulary);
  std::string corrected;
  std::size_t copied = 0;
  std::size_t looked_up = 0;
  for (const Token& token : tokens.tokens()) {
    if (looked_up == most_corrections || is_over()) break;
    if (!is_correctable(token) || !is_asked_for(token, words) || is_syntax(token, text)) continue;
    if (!is_unknown(token, analyzer, vocabulary)) continue;
    ++looked_up;
    const std::string better = replacement(token, analyzer, vocabulary, occurrences);
    if (better.empty()) continue;
    corrected.append(text.substr(copied, token.begin - copied)).append(better);
    copied = token.end;
  }
  if (copied == 0) return std::nullopt;
  return corrected.append(text.substr(copied));
}

}  // namespace fahras::suggest
