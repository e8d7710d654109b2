// Lexemes with their words as the index's analyzer gives them.
#pragma once

#include <stdexcept>
#include <vector>

#include <query/date.h>
#include <query/parser.h>
#include <query/tree.h>

#include "analysed_text.h"
#include "lexer.h"

namespace fahras::query {

// Thrown where the text does not follow the language. what() says why, for fallback_reason.
class NotParsed : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Term {
  Lexeme lexeme;
  std::vector<Word> words;
  DateRange dates;  // of a date: lexeme
};

// Takes the words of lexemes from the text and counts them against the limits, past which it throws
// Error(usage). For one reading of the text. Keeps references to its arguments.
class TermReader {
 public:
  TermReader(AnalysedText& text, const Limits& limits) : text_(text), limits_(limits) {}

  // The words of the lexeme where the language is passed over: the name of a field is a word too.
  std::vector<Word> plain_words(const Lexeme& lexeme);
  // The terms of lexemes. Words without a letter or digit are left out. Throws NotParsed.
  std::vector<Term> terms(const std::vector<Lexeme>& lexemes);
  // All words that were read, in the order of the text.
  std::vector<TextWord> take_text_words() { return std::move(read_); }

 private:
  std::vector<Word> words(std::string_view part);
  Term term(const Lexeme& lexeme);
  void prepare_prefix(Term& term);

  AnalysedText& text_;
  const Limits& limits_;
  std::vector<TextWord> read_;
  std::size_t prefixes_ = 0;
};

}  // namespace fahras::query
