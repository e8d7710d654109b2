// Splits a written date into numbers, words and signs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fahras::articles {

struct DateToken {
  enum class Kind { number, word, sign };
  Kind kind;
  std::string text;          // ASCII digits, a folded word, or one ASCII sign
  bool after_space = false;  // whether white space, or another ignored character, precedes it

  bool is_number() const { return kind == Kind::number; }
  bool is_sign(char c) const { return kind == Kind::sign && text[0] == c; }
  int value() const;  // the value of a number of at most 9 digits; -1 for other tokens
};

// Returns the tokens of `written`; none if it is too long for a date.
std::vector<DateToken> scan_date(std::string_view written);

}  // namespace fahras::articles
