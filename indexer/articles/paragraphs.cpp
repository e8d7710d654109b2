#include "paragraphs.h"

#include <base/utf8.h>
#include <algorithm>
#include <cstddef>

#include "line.h"

namespace fahras::articles {
namespace {

constexpr std::size_t max_wrap_width = 100;  // characters
constexpr std::size_t min_wraps = 3;         // fewer lines do not show that a text is wrapped

// Returns the place of the next line break; `length` is set to its number of bytes. U+2028, U+2029
// and U+0085 are line breaks as well; \r\n is one break.
std::size_t find_break(std::string_view text, std::size_t from, std::size_t& length) {
  for (std::size_t i = from; i < text.size(); ++i) {
    const char c = text[i];
    const bool plain = (c > '\r' || c < '\0') && c != '\xC2' && c != '\xE2';
    if (plain) continue;
    length = 1;
    if (c == '\n' || c == '\v' || c == '\f') return i;
    if (c == '\r') return i + 1 < text.size() && text[i + 1] == '\n' ? (length = 2, i) : i;
    const std::string_view rest = text.substr(i, 3);
    length = 3;
    if (rest == "\u2028" || rest == "\u2029") return i;
    length = 2;
    if (c == '\xC2' && rest.substr(0, 2) == "\u0085") return i;
  }
  return text.size();
}

// Returns the squeezed lines of a text; an empty string stands for a blank line.
std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t length = 0;
    const std::size_t end = find_break(text, begin, length);
    lines.push_back(squeeze(text.substr(begin, end - begin)));
    begin = end + length;
  }
  return lines;
}

// Returns the widths, in characters, of lines that are directly followed by another line, as in a
// wrapped text; adds the number of those that end a sentence to `sentence_ends`.
std::vector<std::size_t> inner_widths(const std::vector<std::string>& lines,
                                      std::size_t& sentence_ends) {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].empty() || lines[i + 1].empty()) continue;
    widths.push_back(base::character_count(lines[i]));
    sentence_ends += ends_sentence(lines[i]) ? 1 : 0;
  }
  return widths;
}

bool is_hard_wrapped(const std::vector<std::string>& lines) {
  const auto too_wide = [](const std::string& line) {
    return base::character_count(line) > max_wrap_width;
  };
  const bool has_blank = std::find(lines.begin(), lines.end(), "") != lines.end();
  if (!has_blank || std::any_of(lines.begin(), lines.end(), too_wide)) return false;
  std::size_t sentence_ends = 0;
  const std::vector<std::size_t> widths = inner_widths(lines, sentence_ends);
  if (widths.size() < min_wraps || sentence_ends * 2 > widths.size()) return false;
  const std::size_t widest = *std::max_element(widths.begin(), widths.end());
  const auto full = std::count_if(widths.begin(), widths.end(),
                                  [&](std::size_t width) { return width * 10 >= widest * 6; });
  return static_cast<std::size_t>(full) * 10 >= widths.size() * 8;
}

std::vector<std::string> join_wrapped(const std::vector<std::string>& lines) {
  std::vector<std::string> joined;
  bool open = false;
  for (const std::string& line : lines) {
    if (!line.empty() && open) {
      joined.back() += ' ';
      joined.back() += line;
    } else if (!line.empty()) {
      joined.push_back(line);
    }
    open = !line.empty();
  }
  return joined;
}

}  // namespace

std::vector<std::string> split_paragraphs(std::string_view text) {
  std::vector<std::string> lines = split_lines(text);
  if (is_hard_wrapped(lines)) return join_wrapped(lines);
  lines.erase(std::remove(lines.begin(), lines.end(), ""), lines.end());
  return lines;
}

}  // namespace fahras::articles
