#include "line.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include <base/ascii.h>
#include <base/utf8.h>
#include <unicode/uchar.h>

namespace fahras::articles {
namespace {

constexpr std::size_t heading_characters = 80;
constexpr std::size_t heading_words = 12;
constexpr std::size_t headline_characters = 140;
constexpr std::size_t headline_words = 20;

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// Whether a white space character can begin with this byte.
bool may_begin_space(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= ' ' || byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3);
}

char32_t fold_letter(char32_t c) {
  switch (c) {
    case 0x622:
    case 0x623:
    case 0x625:
    case 0x671:
      return 0x627;
    case 0x649:
      return 0x64A;
    case 0x629:
      return 0x647;
    default:
      return c < 0x80 ? static_cast<char32_t>(base::ascii_lower(static_cast<char>(c))) : c;
  }
}

// Whether a letter is one of the common ones, whose properties need not be looked up.
bool is_plain_letter(char32_t c) {
  return (c >= 0x621 && c <= 0x63A) || (c >= 0x641 && c <= 0x64A) || (c >= 'a' && c <= 'z');
}

bool is_dropped(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  return c == 0x640 || type == U_NON_SPACING_MARK || type == U_FORMAT_CHAR;
}

bool ends_with_any(std::string_view line, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
    return line.size() >= end.size() && line.substr(line.size() - end.size()) == end;
  });
}

std::string_view without_closing(std::string_view line) {
  static constexpr std::array<std::string_view, 9> closing = {"\"", "'", ")", "]", "”",
                                                              "“",  "’", "»", "›"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : closing) {
      if (line.size() > mark.size() && ends_with_any(line, {mark})) {
        line.remove_suffix(mark.size());
        again = true;
      }
    }
  }
  return line;
}

}  // namespace

std::string squeeze(std::string_view text) {
  std::string squeezed;
  squeezed.reserve(text.size());
  std::size_t run = 0;  // the start of the bytes that are copied next
  for (std::size_t at = 0; at < text.size();) {
    if (!may_begin_space(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    if (!is_space(base::decode(text, at))) continue;
    if (run < begin) {
      if (!squeezed.empty()) squeezed += ' ';
      squeezed.append(text, run, begin - run);
    }
    run = at;
  }
  if (run < text.size()) {
    if (!squeezed.empty()) squeezed += ' ';
    squeezed.append(text, run);
  }
  return squeezed;
}

std::string fold(std::string_view line) {
  std::string folded;
  folded.reserve(line.size());
  bool gap = false;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = base::decode(line, at);
    const bool plain = is_plain_letter(c);
    if (!plain && is_dropped(c)) continue;
    if (!plain && u_isalnum(static_cast<UChar32>(c)) == 0) {
      gap = true;
      continue;
    }
    if (gap && !folded.empty()) folded += ' ';
    gap = false;
    base::append(folded, fold_letter(c));
  }
  return folded;
}

std::size_t word_count(std::string_view squeezed_line) {
  if (squeezed_line.empty()) return 0;
  return 1 + static_cast<std::size_t>(std::count(squeezed_line.begin(), squeezed_line.end(), ' '));
}

bool ends_sentence(std::string_view line) {
  return ends_with_any(without_closing(line), {".", "!", "?", "؟", "…", "۔", "！"});
}

bool ends_open(std::string_view line) {
  return ends_with_any(without_closing(line), {",", ";", ":", "،", "؛"});
}

bool is_list_item(std::string_view line) {
  static constexpr std::array<std::string_view, 9> bullets = {"- ", "– ", "— ", "* ", "• ",
                                                              "▪ ", "· ", "● ", "◄ "};
  return std::any_of(bullets.begin(), bullets.end(), [&](std::string_view bullet) {
    return line.substr(0, bullet.size()) == bullet;
  });
}

bool looks_like_heading(std::string_view line) {
  return line.size() <= 4 * heading_characters &&
         base::character_count(line) <= heading_characters && word_count(line) <= heading_words &&
         !ends_sentence(line) && !ends_open(line) && !is_list_item(line);
}

bool looks_like_headline(std::string_view line) {
  const bool asks = ends_with_any(without_closing(line), {"؟", "?", "!"});
  return line.size() <= 4 * headline_characters &&
         base::character_count(line) <= headline_characters && word_count(line) <= headline_words &&
         (asks || !ends_sentence(line)) && !ends_open(line) && !is_list_item(line);
}

}  // namespace fahras::articles
