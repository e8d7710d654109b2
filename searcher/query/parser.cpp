#include <query/parser.h>

#include <string>
#include <utility>
#include <vector>

#include <fahras/error.h>

#include "characters.h"
#include "dashes.h"
#include "grammar.h"
#include "lexer.h"
#include "terms.h"

namespace fahras::query {
namespace {

bool asks_for_everything(std::string_view text) {
  std::size_t stars = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (is_star(character.code)) {
      if (++stars > 1) return false;
    } else if (!is_space(character.code)) {
      return false;
    }
    at += character.size;
  }
  return true;
}

Query plain_words(const Lexemes& lexemes, std::string reason, TermReader reader) {
  std::vector<Clause> clauses;
  for (const Lexeme& lexeme : lexemes.list) {
    if (lexeme.kind != Lexeme::Kind::word && lexeme.kind != Lexeme::Kind::phrase) continue;
    for (Word& word : reader.words(lexeme.raw)) {
      Node& node = clauses.emplace_back().node;
      node.kind = Node::Kind::words;
      node.words.push_back(std::move(word));
    }
  }
  return {make_group(std::move(clauses)), std::move(reason), {}};
}

}  // namespace

Query parse(std::string_view text, const Analyzer& analyzer, const Limits& limits, LastWord last) {
  if (text.size() > limits.bytes) {
    throw Error(ErrorKind::usage,
                "the query is longer than " + std::to_string(limits.bytes) + " bytes");
  }
  std::string clean = without_direction_marks(text);
  if (asks_for_everything(clean)) {
    Query query;
    query.root.kind = Node::Kind::everything;
    return query;
  }
  if (last == LastWord::unfinished) clean += '*';
  Lexemes lexemes = lex(clean);
  if (!lexemes.failure.empty()) {
    return plain_words(lexemes, lexemes.failure, TermReader(analyzer, limits));
  }
  auto dashes = settle_dashes(lexemes, last);
  try {
    const auto terms = TermReader(analyzer, limits).terms(lexemes.list);
    if (terms.empty()) return {Node{}, "there is no word in it", {}};
    return {parse_terms(terms, limits), {}, std::move(dashes)};
  } catch (const NotParsed& problem) {
    return plain_words(lexemes, problem.what(), TermReader(analyzer, limits));
  }
}

}  // namespace fahras::query
