#include "terms.h"

#include <algorithm>
#include <array>
#include <string>

#include <fahras/error.h>

namespace fahras::query {
namespace {

// Letters, the article's too.
constexpr std::size_t shortest_prefix = 2;

std::size_t letters(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char byte) { return (byte & '\xC0') != '\x80'; }));
}

// The beginning of a word is too little for the analyzer to tell the article from the word's own
// letters, so that الضم* asks for what begins with الضم or ضم.
std::string without_article(std::string_view surface) {
  constexpr std::array<std::string_view, 8> articles{"ولل", "وبال", "وال", "بال",
                                                     "كال", "فال",  "لل",  "ال"};
  for (const std::string_view article : articles) {
    if (surface.starts_with(article) && surface.size() > article.size()) {
      return std::string(surface.substr(article.size()));
    }
  }
  return std::string(surface);
}

[[noreturn]] void exceed(std::size_t limit, const std::string& what) {
  throw Error(ErrorKind::usage, "the query has more than " + std::to_string(limit) + " " + what);
}

}  // namespace

std::vector<Word> TermReader::words(std::string_view text) {
  analyzer_.analyze(text, tokens_);
  const auto tokens = tokens_.tokens();
  words_ += tokens.size();
  if (words_ > limits_.words) exceed(limits_.words, "words");
  std::vector<Word> words;
  words.reserve(tokens.size());
  for (const Token& token : tokens) {
    words.push_back({std::string(token.surface), std::string(token.base), std::string(token.stem),
                     is_stop_word(token.surface) || is_question_word(token.surface)});
  }
  return words;
}

std::vector<Term> TermReader::terms(const std::vector<Lexeme>& lexemes) {
  std::vector<Term> terms;
  terms.reserve(lexemes.size());
  for (const Lexeme& lexeme : lexemes) {
    Term read = term(lexeme);
    const bool nothing = lexeme.kind == Lexeme::Kind::word && read.words.empty() &&
                         lexeme.field != schema::Field::date;
    if (!nothing) terms.push_back(std::move(read));
  }
  return terms;
}

namespace {

std::string why_no_date(std::string_view text) {
  const bool reversed = is_reversed_date_range(text);
  return "“" + std::string(text) + (reversed ? "” is a reversed range of dates" : "” is no date");
}

}  // namespace

Term TermReader::term(const Lexeme& lexeme) {
  Term term{lexeme, {}, {}};
  if (lexeme.kind != Lexeme::Kind::word && lexeme.kind != Lexeme::Kind::phrase) return term;
  if (lexeme.field == schema::Field::date) {
    const auto dates = parse_date_range(lexeme.text);
    if (!dates) throw NotParsed(why_no_date(lexeme.text));
    term.dates = *dates;
    return term;
  }
  term.words = words(lexeme.text);
  if (lexeme.kind == Lexeme::Kind::phrase) {
    if (term.words.empty()) throw NotParsed("the quotation marks hold no word");
    if (term.words.size() > limits_.phrase_words) exceed(limits_.phrase_words, "words in a phrase");
  }
  if (lexeme.field && term.words.empty()) throw NotParsed("a field needs a word right after it");
  if (lexeme.prefix) prepare_prefix(term);
  return term;
}

void TermReader::prepare_prefix(Term& term) {
  if (term.words.size() != 1) throw NotParsed("* stands only at the end of a word");
  Word& word = term.words.front();
  if (letters(word.surface) < shortest_prefix) {
    throw NotParsed("* needs at least two letters before it");
  }
  if (++prefixes_ > limits_.prefixes) exceed(limits_.prefixes, "words with *");
  word.base = without_article(word.surface);
  word.stem = word.base;
}

}  // namespace fahras::query
