// The characters that mean something in a query.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fahras::query {

// One character of a text; bytes that are not UTF-8 read as a negative code.
struct Character {
  char32_t code = 0;
  std::size_t size = 0;  // in bytes; 0 at the end of the text
};
Character character_at(std::string_view text, std::size_t offset) noexcept;

inline constexpr char32_t no_character = 0xFFFFFFFF;

enum class QuoteFamily { none, straight, curly, angled };
QuoteFamily quote_family(char32_t code) noexcept;

bool is_space(char32_t code) noexcept;
// White space, and the Arabic comma, semicolon and question mark.
bool is_separator(char32_t code) noexcept;
// Asterisks, the Arabic five-pointed star included.
bool is_star(char32_t code) noexcept;
// Of any script.
bool is_letter_or_digit(char32_t code) noexcept;
// Hyphens, the minus sign and dashes of any length.
bool is_dash(char32_t code) noexcept;
// 0 to 9 for European, Arabic-Indic and Persian digits, else -1.
int digit_value(char32_t code) noexcept;

// The text without marks of direction, which pasted text carries in front of operators.
std::string without_direction_marks(std::string_view text);

}  // namespace fahras::query
