#include <characters.h>

#include <base/utf8.h>
#include <support/catch.h>

namespace fahras::query {

using base::no_character;

TEST_CASE("characters: three kinds of digits are recognised") {
  CHECK(digit_value(U'7') == 7);
  CHECK(digit_value(U'٧') == 7);
  CHECK(digit_value(U'۷') == 7);
  CHECK(digit_value(U'م') == -1);
}

TEST_CASE("characters: Arabic punctuation separates words but is not white space") {
  CHECK(is_separator(U'،'));
  CHECK(is_separator(U'؛'));
  CHECK(is_separator(U'؟'));
  CHECK(is_separator(U'\u00A0'));
  CHECK_FALSE(is_space(U'؟'));
  CHECK_FALSE(is_separator(no_character));
}

TEST_CASE("characters: letters, digits and dashes are recognised") {
  for (const char32_t code : U"مى٧7aـ") {
    if (code != 0) CHECK(is_letter_or_digit(code));
  }
  for (const char32_t code : {U'-', U'\u2010', U'\u2011', U'–', U'—', U'\u2212'}) {
    CHECK(is_dash(code));
    CHECK_FALSE(is_letter_or_digit(code));
  }
  for (const char32_t code : {U'+', U'ـ', U'م', U'.', no_character}) CHECK_FALSE(is_dash(code));
  CHECK_FALSE(is_letter_or_digit(no_character));
}

TEST_CASE("characters: direction marks are recognised") {
  for (const char32_t code : {0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF}) {
    CHECK(is_direction_mark(code));
  }
  for (const char32_t code : {U'+', U' ', U'م', no_character}) CHECK_FALSE(is_direction_mark(code));
}

}  // namespace fahras::query
