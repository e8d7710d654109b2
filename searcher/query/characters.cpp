#include "characters.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace fahras::query {

Character character_at(std::string_view text, std::size_t offset) noexcept {
  if (offset >= text.size()) return {no_character, 0};
  // ICU's macros use 32-bit offsets. They get a window of four bytes, the length of the longest
  // character.
  const std::string_view window = text.substr(offset, 4);
  const auto* bytes = reinterpret_cast<const unsigned char*>(window.data());
  const auto length = static_cast<int>(window.size());
  int size = 0;
  UChar32 code = 0;
  U8_NEXT(bytes, size, length, code);
  return {code < 0 ? no_character : static_cast<char32_t>(code), static_cast<std::size_t>(size)};
}

QuoteFamily quote_family(char32_t code) noexcept {
  switch (code) {
    case U'"':
      return QuoteFamily::straight;
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
      return QuoteFamily::curly;
    case U'«':
    case U'»':
      return QuoteFamily::angled;
    default:
      return QuoteFamily::none;
  }
}

bool is_space(char32_t code) noexcept {
  return code != no_character && u_isUWhiteSpace(static_cast<UChar32>(code));
}

bool is_separator(char32_t code) noexcept {
  return code == U'،' || code == U'؛' || code == U'؟' || is_space(code);
}

bool is_star(char32_t code) noexcept { return code == U'*' || code == U'\u066D'; }

bool is_letter_or_digit(char32_t code) noexcept {
  return code != no_character && u_isalnum(static_cast<UChar32>(code));
}

bool is_dash(char32_t code) noexcept {
  constexpr char32_t minus_sign = 0x2212;
  if (code == no_character) return false;
  return code == minus_sign || u_charType(static_cast<UChar32>(code)) == U_DASH_PUNCTUATION;
}

int digit_value(char32_t code) noexcept {
  for (const char32_t zero : {U'0', U'\u0660', U'\u06F0'}) {
    if (code >= zero && code <= zero + 9) return static_cast<int>(code - zero);
  }
  return -1;
}

bool is_direction_mark(char32_t code) noexcept {
  return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

}  // namespace fahras::query
