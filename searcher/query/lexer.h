// Query text → lexemes: words, phrases, parentheses and operators, with the signs before them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "field_names.h"

namespace fahras::query {

struct Lexeme {
  enum class Kind { word, phrase, open, close, op_and, op_or, op_not, op_near };

  Kind kind = Kind::word;
  char sign = 0;  // '+', '-' or none
  std::optional<schema::Field> field;
  bool exact = false;      // after =
  bool prefix = false;     // a word before *
  bool is_glued = false;   // stands right behind the lexeme before it
  std::string_view text;   // of a word without its star, or between the quotes
  std::string_view raw;    // all of it, field name included, for a search as plain words
  std::size_t window = 0;  // of op_near
};

struct Lexemes {
  std::vector<Lexeme> list;
  std::string failure;  // the first thing that could not be read; empty if none
};

// Views point into `text`. Takes linear time.
Lexemes lex(std::string_view text);

}  // namespace fahras::query
