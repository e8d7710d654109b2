#include <suggest/correction.h>

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <utility>
#include <vector>

#include "edits.h"
#include "occurrences.h"
#include "written.h"

namespace fahras::suggest {
namespace {

// The number of times that a replacement must occur. A word that occurs once may be a typing error
// itself.
constexpr std::uint64_t min_replacement_frequency = 2;
// Words of at most this many letters get no replacement that is two letters away: two changed
// letters turn any short word into any other.
constexpr std::size_t max_short_word = 4;
// Words of fewer letters get no replacement that is a whole letter away.
constexpr std::size_t min_full_edit_letters = 3;
constexpr unsigned max_slip = 2 * whole_letter;

std::size_t letters(std::string_view word) {
  return static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), [](char byte) { return (byte & '\xC0') != '\x80'; }));
}

bool is_correctable(const query::TextWord& typed) {
  return (typed.kind == TokenKind::arabic || typed.kind == TokenKind::latin) &&
         !is_stop_word(typed.word.surface) && letters(typed.word.base) > 1;
}

// Whether the query searches for the word as a whole. The beginning of a word before a * need not
// be a word, so it is not corrected.
bool is_asked_for(const query::TextWord& typed, const query::QueryWords& words) {
  return std::any_of(words.words.begin(), words.words.end(), [&](const auto& entry) {
    return !entry.by_prefix && entry.word.surface == typed.word.surface;
  });
}

bool is_any_of(std::string_view text, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

// Whether the word is a part of the query language. A text that does not parse is searched as plain
// words, to which its operators and names of fields belong.
bool is_syntax(const query::TextWord& typed, std::string_view text) {
  const auto before = text.substr(0, typed.begin);
  const auto after = text.substr(typed.end);
  const auto itself = text.substr(typed.begin, typed.end - typed.begin);
  if (is_any_of(itself, {"AND", "OR", "NOT", "NEAR"})) return true;
  return before.ends_with('*') || before.ends_with("٭") || before.ends_with("date:") ||
         before.ends_with("تاريخ:") || after.starts_with('*') || after.starts_with("٭") ||
         after.starts_with(':');
}

// Returns the word that the likeliest slip turns into `base`; of several the most frequent one.
// Empty if there is none that occurs often enough.
std::string best_of(const std::vector<Slip>& slips, unsigned max_cost) {
  const Slip* best = nullptr;
  for (const Slip& one : slips) {
    if (one.cost > max_cost || one.frequency < min_replacement_frequency) continue;
    const auto rank = [](const Slip& slip) {
      return std::pair(max_slip - slip.cost, slip.frequency);
    };
    if (best == nullptr || rank(one) > rank(*best)) best = &one;
  }
  return best == nullptr ? std::string() : best->base;
}

std::string similar_word(const std::string& base, Slips& slips) {
  const bool is_tiny = letters(base) < min_full_edit_letters;
  std::string best = best_of(slips.near(base), is_tiny ? half_letter : whole_letter);
  if (!best.empty() || letters(base) <= max_short_word) return best;
  return best_of(slips.far(base), max_slip);
}

bool is_unknown(const query::Word& word, const Analyzer& analyzer, const Vocabulary& vocabulary) {
  if (vocabulary.has_stem(word.stem)) return false;
  return vocabulary.frequency(word.base) == 0 || !is_written(word.base, analyzer, vocabulary);
}

// Returns the word with the clitics that were typed, if it occurs so in a text; else with the first
// other clitics with which it occurs in a text. Returns an empty string if no text contains it.
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

std::string replacement(const query::Word& word, Slips& slips, Occurrences& occurrences) {
  const std::string similar = similar_word(word.base, slips);
  if (similar.empty()) return {};
  const std::string_view surface = word.surface;
  const bool has_clitics = surface.ends_with(word.base);
  const std::string_view clitics =
      has_clitics ? surface.substr(0, surface.size() - word.base.size()) : "";
  return with_clitics(clitics, slips.vocabulary().written_form(similar), occurrences);
}

}  // namespace

std::optional<std::string> correct(std::string_view text, const query::Query& query,
                                   const query::QueryWords& words, Slips& slips,
                                   const std::function<bool()>& is_over) {
  const Analyzer& analyzer = slips.analyzer();
  const Vocabulary& vocabulary = slips.vocabulary();
  Occurrences occurrences(analyzer, vocabulary);
  std::string corrected;
  std::size_t copied = 0;
  std::size_t looked_up = 0;
  for (const query::TextWord& typed : query.text_words) {
    if (looked_up == max_corrections || is_over()) break;
    if (!is_correctable(typed) || !is_asked_for(typed, words) || is_syntax(typed, text)) continue;
    if (!is_unknown(typed.word, analyzer, vocabulary)) continue;
    ++looked_up;
    const std::string better = replacement(typed.word, slips, occurrences);
    if (better.empty()) continue;
    corrected.append(text.substr(copied, typed.begin - copied)).append(better);
    copied = typed.end;
  }
  if (copied == 0) return std::nullopt;
  return corrected.append(text.substr(copied));
}

}  // namespace fahras::suggest
