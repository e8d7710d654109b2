// Splits the text of a query into lexemes: words, phrases, parentheses and operators, each with the
// signs before it.
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
  bool is_glued = false;   // no character is between the lexeme and the one before it
  std::string_view text;   // a word without its star, or the text between the quotes
  std::string_view raw;    // what a search as plain words reads: the field's name and the text
  std::size_t window = 0;  // of op_near
};

struct Lexemes {
  std::vector<Lexeme> list;
  std::string failure;  // the first thing that could not be read; empty if none
};

// Returns the lexemes of the text, as views into it. The time it takes is linear in the text's
// length.
Lexemes lex(std::string_view text);

}  // namespace fahras::query
