#include "text.h"

#include <algorithm>
#include <cstdint>

#include <base/ascii.h>

namespace fahras::http {

namespace {

bool is_token_character(char character) {
  constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
  return base::is_ascii_letter(character) || base::is_ascii_digit(character) ||
         marks.find(character) != std::string_view::npos;
}

}  // namespace

bool same(std::string_view first, std::string_view second) {
  return std::equal(
      first.begin(), first.end(), second.begin(), second.end(),
      [](char left, char right) { return base::ascii_lower(left) == base::ascii_lower(right); });
}

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_token_character);
}

bool is_field_value(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char character) {
    const auto byte = static_cast<unsigned char>(character);
    return (byte < 0x20 && byte != '\t') || byte == 0x7F;
  });
}

}  // namespace fahras::http
