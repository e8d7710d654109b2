// The characters that mean something in a query.
#pragma once

namespace fahras::query {

// All functions of this header also accept base::no_character, which belongs to no class.

// Which quotation marks may close each other; `none` is not a quotation mark.
enum class QuoteFamily { none, straight, curly, angled };
QuoteFamily quote_family(char32_t code) noexcept;

bool is_space(char32_t code) noexcept;
// White space, the Arabic comma, the Arabic semicolon and the Arabic question mark.
bool is_separator(char32_t code) noexcept;
// The asterisk and the Arabic five-pointed star.
bool is_star(char32_t code) noexcept;
// Letters and digits of any script.
bool is_letter_or_digit(char32_t code) noexcept;
// Hyphens, the minus sign and dashes of any length.
bool is_dash(char32_t code) noexcept;
// The value of a European, Arabic-Indic or Persian digit; -1 for any other character.
int digit_value(char32_t code) noexcept;

// Marks of direction, which pasted text carries in front of operators, and the byte order mark.
bool is_direction_mark(char32_t code) noexcept;

}  // namespace fahras::query
