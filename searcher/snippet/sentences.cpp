#include "sentences.h"

#include <base/ascii.h>
#include <base/utf8.h>
#include <algorithm>
#include <array>

namespace fahras::snippet {
namespace {

constexpr std::array<std::string_view, 6> terminators = {".", "!", "?", "؟", "؛", "…"};
constexpr std::array<std::string_view, 8> closers = {"\"", "'", ")", "]", "»", "”", "’", "）"};
// The length in bytes beyond which a word is cut, because no real word is that long.
constexpr std::size_t max_word_bytes = 200;

bool is_space(char c) { return c == ' ' || c == '\t'; }

// Returns the length of the one of `marks` that is at `offset`; 0 if there is none.
template <std::size_t N>
std::size_t length_of(const std::array<std::string_view, N>& marks, std::string_view text,
                      std::size_t offset) {
  const auto found = std::find_if(marks.begin(), marks.end(), [&](std::string_view mark) {
    return text.compare(offset, mark.size(), mark) == 0;
  });
  return found == marks.end() ? 0 : found->size();
}

bool is_letter_byte(char c) { return (c & '\x80') != 0 || base::is_ascii_letter(c); }

// Whether the point belongs to an abbreviation, that is, follows a single letter, as in د. أ.د.
// U.S.
bool is_abbreviation(std::string_view text, std::size_t point) {
  std::size_t letter = point;
  while (letter > 0 && base::is_continuation(text[letter - 1])) --letter;
  if (letter == 0 || point - letter > 2) return false;
  --letter;
  if (!is_letter_byte(text[letter])) return false;
  return letter == 0 || is_space(text[letter - 1]) || text[letter - 1] == '.' ||
         text[letter - 1] == '(';
}

// Returns the offset after the terminators and closers that begin at `offset`; `offset` itself if
// there are none.
std::size_t skip_end(std::string_view text, std::size_t offset) {
  std::size_t length = length_of(terminators, text, offset);
  if (length == 0 || (text[offset] == '.' && is_abbreviation(text, offset))) return offset;
  while (length != 0) {
    offset += length;
    length = std::max(length_of(terminators, text, offset), length_of(closers, text, offset));
  }
  return offset;
}

std::size_t to_character(std::string_view text, std::size_t offset) {
  while (offset < text.size() && base::is_continuation(text[offset])) ++offset;
  return offset;
}

std::size_t word_start(std::string_view text, std::size_t offset) {
  const std::size_t lowest = offset > max_word_bytes ? offset - max_word_bytes : 0;
  std::size_t start = offset;
  while (start > lowest && !is_space(text[start - 1])) --start;
  return start == lowest ? to_character(text, start) : start;
}

std::size_t word_end(std::string_view text, std::size_t offset) {
  const std::size_t highest = std::min(text.size(), offset + max_word_bytes);
  std::size_t end = offset;
  while (end < highest && !is_space(text[end])) ++end;
  return end == highest ? to_character(text, end) : end;
}

}  // namespace

std::vector<std::size_t> sentence_starts(std::string_view text, std::size_t begin,
                                         std::size_t end) {
  std::vector<std::size_t> starts;
  for (std::size_t i = begin; i < end;) {
    const std::size_t behind = skip_end(text, i);
    if (behind == i) {
      ++i;
      continue;
    }
    i = behind;
    if (i >= text.size() || !is_space(text[i])) continue;
    while (i < text.size() && is_space(text[i])) ++i;
    if (i < end) starts.push_back(i);
  }
  return starts;
}

std::size_t words_before(std::string_view text, std::size_t offset, std::size_t count) {
  std::size_t start = word_start(text, offset);
  for (; count > 0 && start > 0; --count) {
    std::size_t before = start;
    while (before > 0 && is_space(text[before - 1])) --before;
    if (before == 0) break;
    start = word_start(text, before);
  }
  return start;
}

std::size_t words_after(std::string_view text, std::size_t offset, std::size_t count) {
  std::size_t end = word_end(text, offset);
  for (; count > 0 && end < text.size(); --count) {
    std::size_t next = end;
    while (next < text.size() && is_space(text[next])) ++next;
    if (next == text.size()) break;
    end = word_end(text, next);
  }
  return end;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    if (!is_space(c) && !inside) ++words;
    inside = !is_space(c);
  }
  return words;
}

}  // namespace fahras::snippet
