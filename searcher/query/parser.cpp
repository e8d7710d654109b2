#include <query/parser.h>

#include <string>
#include <utility>
#include <vector>

#include <base/utf8.h>
#include <fahras/error.h>

#include "analysed_text.h"
#include "characters.h"
#include "dashes.h"
#include "grammar.h"
#include "lexer.h"
#include "terms.h"

namespace fahras::query {
namespace {

bool asks_for_everything(std::string_view text) {
  std::size_t stars = 0;
  for (const base::Character& character : base::Characters(text)) {
    if (is_star(character.code)) {
      if (++stars > 1) return false;
    } else if (!is_space(character.code)) {
      return false;
    }
  }
  return true;
}

// Builds a query of the lexemes as plain words without any syntax.
Query plain_words(const Lexemes& lexemes, std::string reason, TermReader reader) {
  Clauses clauses;
  for (const Lexeme& lexeme : lexemes.list) {
    if (lexeme.kind != Lexeme::Kind::word && lexeme.kind != Lexeme::Kind::phrase) continue;
    for (Word& word : reader.plain_words(lexeme)) {
      clauses.push_back({Node{PlainWord{std::move(word)}}});
    }
  }
  return {make_group(std::move(clauses)), std::move(reason), {}, reader.take_text_words()};
}

}  // namespace

Query parse(std::string_view given, const Analyzer& analyzer, const Limits& limits) {
  if (given.size() > limits.bytes) {
    throw Error(ErrorKind::usage,
                "the query is longer than " + std::to_string(limits.bytes) + " bytes");
  }
  AnalysedText text(given, analyzer);
  if (asks_for_everything(text.text())) return {Node{Everything{}}};
  Lexemes lexemes = lex(text.text());
  if (!lexemes.failure.empty()) {
    return plain_words(lexemes, lexemes.failure, TermReader(text, limits));
  }
  auto dashes = settle_dashes(lexemes);
  try {
    TermReader reader(text, limits);
    const auto terms = reader.terms(lexemes.list);
    if (terms.empty()) return {Node{}, "the query contains no word"};
    return {parse_terms(terms, limits), {}, std::move(dashes), reader.take_text_words()};
  } catch (const NotParsed& problem) {
    return plain_words(lexemes, problem.what(), TermReader(text, limits));
  }
}

}  // namespace fahras::query
