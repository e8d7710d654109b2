#include "characters.h"

#include <initializer_list>

#include <unicode/uchar.h>

namespace fahras::query {

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

bool is_space(char32_t code) noexcept { return u_isUWhiteSpace(static_cast<UChar32>(code)) != 0; }

bool is_separator(char32_t code) noexcept {
  return code == U'،' || code == U'؛' || code == U'؟' || is_space(code);
}

bool is_star(char32_t code) noexcept { return code == U'*' || code == U'\u066D'; }

bool is_letter_or_digit(char32_t code) noexcept {
  return u_isalnum(static_cast<UChar32>(code)) != 0;
}

bool is_dash(char32_t code) noexcept {
  constexpr char32_t minus_sign = 0x2212;
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
