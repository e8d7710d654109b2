// Lexemes with their words as the index's analyzer gives them.
#pragma once

#include <stdexcept>
#include <string_view>
#include <vector>

#include <fahras/analyzer.h>
#include <query/date.h>
#include <query/parser.h>
#include <query/tree.h>

#include "lexer.h"

namespace fahras::query {

// The text does not follow the language; what() says why, for fallback_reason.
class NotParsed : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Term {
  Lexeme lexeme;
  std::vector<Word> words;
  DateRange dates;
};

// Analyses words and counts them against the limits, past which it throws Error(usage).
class TermReader {
 public:
  TermReader(const Analyzer& analyzer, const Limits& limits)
      : analyzer_(analyzer), limits_(limits) {}

  std::vector<Word> words(std::string_view text);
  // Words without a letter or digit are left out. Throws NotParsed.
  std::vector<Term> terms(const std::vector<Lexeme>& lexemes);

 private:
  Term term(const Lexeme& lexeme);
  void prepare_prefix(Term& term);

  const Analyzer& analyzer_;
  const Limits& limits_;
  TokenStream tokens_;
  std::size_t words_ = 0;
  std::size_t prefixes_ = 0;
};

}  // namespace fahras::query
