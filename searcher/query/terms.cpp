#include "terms.h"

#include <algorithm>
#include <array>
#include <string>

#include <fahras/error.h>
#include <query/prefix.h>

namespace fahras::query {
namespace {

// The minimum number of letters of a prefix, including those of an article.
constexpr std::size_t min_prefix_letters = 2;

std::size_t letters(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char byte) { return (byte & '\xC0') != '\x80'; }));
}

[[noreturn]] void exceed(std::size_t limit, const std::string& what) {
  throw Error(ErrorKind::usage, "the query has more than " + std::to_string(limit) + " " + what);
}

}  // namespace

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

std::vector<Word> TermReader::words(std::string_view part) {
  const std::vector<TextWord>& found = text_.words(part);
  read_.insert(read_.end(), found.begin(), found.end());
  if (read_.size() > limits_.words) exceed(limits_.words, "words");
  std::vector<Word> words;
  words.reserve(found.size());
  for (const TextWord& one : found) words.push_back(one.word);
  return words;
}

// The name of a field with its = and the text after it are analysed separately, so that no token
// contains parts of both.
std::vector<Word> TermReader::plain_words(const Lexeme& lexeme) {
  const auto before = static_cast<std::size_t>(lexeme.text.data() - lexeme.raw.data());
  std::vector<Word> all = before == 0 ? std::vector<Word>() : words(lexeme.raw.substr(0, before));
  for (Word& word : words(lexeme.text)) all.push_back(std::move(word));
  return all;
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
  return "“" + std::string(text) +
         (reversed ? "” is a reversed range of dates" : "” is not a date");
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
    if (term.words.empty()) throw NotParsed("there is no word between the quotation marks");
    if (term.words.size() > limits_.phrase_words) exceed(limits_.phrase_words, "words in a phrase");
  }
  if (lexeme.field && term.words.empty())
    throw NotParsed("a field must be directly followed by a word");
  if (lexeme.prefix) prepare_prefix(term);
  return term;
}

void TermReader::prepare_prefix(Term& term) {
  if (term.words.size() != 1) throw NotParsed("* is allowed only at the end of a word");
  Word& word = term.words.front();
  if (letters(word.surface) < min_prefix_letters) {
    throw NotParsed("* needs at least two letters before it");
  }
  if (++prefixes_ > limits_.prefixes) exceed(limits_.prefixes, "words with *");
  word.base = without_article(word.surface);
  word.stem = word.base;
}

}  // namespace fahras::query
