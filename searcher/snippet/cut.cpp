#include "cut.h"

#include <vector>

#include "sentences.h"

namespace fahras::snippet {
namespace {

// If the beginning of the sentence is too far away, one third of the words that may be added around
// the core are placed before it.
constexpr std::size_t one_before_of = 3;

// Returns how many of `words` are not in the piece.
std::size_t left_of(std::size_t words, std::string_view text, Piece piece) {
  const std::size_t used = count_words(text.substr(piece.begin, piece.end - piece.begin));
  return used < words ? words - used : 0;
}

// Returns where sentences begin in [lowest, end). The search starts one word earlier, because that
// is where the previous sentence ends.
std::vector<std::size_t> starts_between(std::string_view text, std::size_t lowest,
                                        std::size_t end) {
  return sentence_starts(text, words_before(text, lowest, 1), end);
}

// Returns where the piece begins: at the core's sentence if at most `remaining` of its words are
// before the core, else at a word.
std::size_t choose_begin(std::string_view text, std::size_t core, std::size_t remaining) {
  const std::size_t lowest = words_before(text, core, remaining);
  const auto starts = starts_between(text, lowest, core + 1);
  if (!starts.empty()) return starts.back();
  return lowest == 0 ? 0 : words_before(text, core, remaining / one_before_of);
}

// Returns where the piece ends: at the last end of a sentence that is at most `remaining` words
// after the core, else at the end of a word.
std::size_t choose_end(std::string_view text, std::size_t core, std::size_t remaining) {
  const std::size_t highest = words_after(text, core, remaining);
  if (highest == text.size()) return highest;
  const auto starts = sentence_starts(text, core, words_after(text, highest, 1));
  return starts.empty() ? highest : starts.back();
}

// Returns where the piece begins after as many whole sentences were added before it as `remaining`
// words allow.
std::size_t extend_back(std::string_view text, std::size_t begin, std::size_t remaining) {
  const std::size_t lowest = words_before(text, begin, remaining);
  if (lowest == 0) return 0;
  const auto starts = starts_between(text, lowest, begin);
  return starts.empty() ? begin : starts.front();
}

Piece trim(std::string_view text, Piece piece) {
  while (piece.begin < piece.end && text[piece.begin] == ' ') ++piece.begin;
  while (piece.end > piece.begin && text[piece.end - 1] == ' ') --piece.end;
  return piece;
}

}  // namespace

Piece cut(std::string_view text, Piece core, std::size_t words) {
  Piece piece{words_before(text, core.begin, 0), words_after(text, core.end, 0)};
  piece.begin = choose_begin(text, core.begin, left_of(words, text, piece));
  piece.end = choose_end(text, core.end, left_of(words, text, piece));
  if (const std::size_t remaining = left_of(words, text, piece); remaining > 0) {
    piece.begin = extend_back(text, piece.begin, remaining);
  }
  return trim(text, piece);
}

}  // namespace fahras::snippet
