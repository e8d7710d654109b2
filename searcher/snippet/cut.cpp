#include "cut.h"

#include <vector>

#include "sentences.h"

namespace fahras::snippet {
namespace {

// Of the words that may be added around the core, how many come before it when the sentence's
// beginning is out of reach.
constexpr std::size_t share_before = 3;

std::size_t left_of(std::size_t words, std::string_view text, Piece piece) {
  const std::size_t used = count_words(text.substr(piece.begin, piece.end - piece.begin));
  return used < words ? words - used : 0;
}

// Sentences that begin in [lowest, end): what ends the one before stands a word earlier.
std::vector<std::size_t> starts_between(std::string_view text, std::size_t lowest,
                                        std::size_t end) {
  return sentence_starts(text, words_before(text, lowest, 1), end);
}

// The sentence's beginning if at most `room` words are before the core, else a word's.
std::size_t choose_begin(std::string_view text, std::size_t core, std::size_t room) {
  const std::size_t lowest = words_before(text, core, room);
  const auto starts = starts_between(text, lowest, core + 1);
  if (!starts.empty()) return starts.back();
  return lowest == 0 ? 0 : words_before(text, core, room / share_before);
}

// The last sentence's end that is at most `room` words behind the core, else a word's.
std::size_t choose_end(std::string_view text, std::size_t core, std::size_t room) {
  const std::size_t highest = words_after(text, core, room);
  if (highest == text.size()) return highest;
  const auto starts = sentence_starts(text, core, words_after(text, highest, 1));
  return starts.empty() ? highest : starts.back();
}

// Whole sentences before a piece that begins with one.
std::size_t extend_back(std::string_view text, std::size_t begin, std::size_t room) {
  const std::size_t lowest = words_before(text, begin, room);
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
  if (const std::size_t room = left_of(words, text, piece); room > 0) {
    piece.begin = extend_back(text, piece.begin, room);
  }
  return trim(text, piece);
}

}  // namespace fahras::snippet
