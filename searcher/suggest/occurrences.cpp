#include "occurrences.h"

#include <algorithm>

#include <schema/fields.h>
#include <schema/terms.h>
#include <schema/tokens.h>

namespace fahras::suggest {
namespace {

// The number of articles that are read for one word, at most. Some words occur in only one of a
// hundred articles that contain their stem.
constexpr std::size_t articles_per_word = 200;

// Reads all tokens of a part. Returns whether one of them is the word.
bool part_holds(schema::TokensReader& in, std::uint32_t number) {
  const schema::TokensReader::Part part = in.part();
  schema::FormsBuffer literal;
  bool holds = false;
  for (std::uint32_t i = 0; i < part.tokens; ++i) {
    const std::uint32_t found = in.word();
    if (found == 0) in.literal(literal);
    holds = holds || found == number;
  }
  return holds;
}

// Whether the title, a text of an attribute or a paragraph has the word. The title is the first
// part; parts of the other built-in fields follow it and do not count.
bool holds(const std::string& tokens, std::uint32_t number) {
  schema::TokensReader in(tokens);
  if (part_holds(in, number)) return true;
  for (std::size_t field = 1; field < schema::token_fields().size(); ++field) in.skip(in.part());
  for (std::uint32_t i = 0; i < in.attribute_parts(); ++i) {
    in.attribute();
    if (part_holds(in, number)) return true;
  }
  while (!in.at_end()) {
    if (part_holds(in, number)) return true;
  }
  return false;
}

// Whether a word of the stem may be in the dictionary because of a field other than the text.
bool stands_in_fields(const Xapian::Database& database, std::string_view stem) {
  const auto fields = schema::token_fields();
  return std::any_of(fields.begin(), fields.end(), [&](schema::Field field) {
    return field != schema::Field::title && database.term_exists(schema::term(field, stem));
  });
}

}  // namespace

bool Occurrences::has(std::string_view word) {
  analyzer_.analyze(word, tokens_);
  const auto tokens = tokens_.tokens();
  if (tokens.size() != 1) return false;
  const Token& token = tokens.front();
  const schema::Forms forms{token.surface, token.base, token.stem};
  std::string root;
  analyzer_.find_root(forms.stem, root);
  for (std::size_t segment = 0; segment < vocabulary_.segments().size(); ++segment) {
    if (has(segment, forms, root)) return true;
  }
  return false;
}

bool Occurrences::has(std::size_t segment, const schema::Forms& forms, const std::string& root) {
  const schema::StoredArticles& articles = *vocabulary_.segments()[segment];
  const std::string term = schema::term(schema::Field::text, forms.stem);
  if (!articles.database().term_exists(term)) return false;
  const Numbers numbers = numbers_in(articles, forms, root);
  if (std::all_of(numbers.begin(), numbers.end(), [](auto number) { return number == 0; }))
    return false;
  if (!vocabulary_.has_removed() && !stands_in_fields(articles.database(), forms.stem)) return true;
  std::size_t left = std::min(articles_, articles_per_word);
  const std::size_t before = left;
  const bool found = is_read_in(segment, term, numbers, left);
  articles_ -= before - left;
  return found;
}

Occurrences::Numbers Occurrences::numbers_in(const schema::StoredArticles& articles,
                                             const schema::Forms& forms, const std::string& root) {
  Numbers numbers;
  for (const schema::Piece& piece : articles.pieces().pieces()) {
    const std::uint32_t block = schema::word_block(root, word_blocks(articles, piece.id));
    const std::string words =
        articles.database().get_metadata(schema::word_block_key(piece.id, block));
    numbers.push_back(0);
    for (schema::WordBlockReader reader(words); numbers.back() == 0 && reader.next();) {
      if (reader.word().forms == forms) numbers.back() = reader.word().number;
    }
  }
  return numbers;
}

std::uint32_t Occurrences::word_blocks(const schema::StoredArticles& articles,
                                       schema::DictionaryId dictionary) {
  const auto known = word_blocks_.find(dictionary);
  if (known != word_blocks_.end()) return known->second;
  const auto header = schema::decode_dictionary_header(
      articles.database().get_metadata(schema::dictionary_key(dictionary)));
  return word_blocks_[dictionary] = header.blocks;
}

bool Occurrences::is_read_in(std::size_t segment, const std::string& term, const Numbers& numbers,
                             std::size_t& left) {
  const schema::StoredArticles& articles = *vocabulary_.segments()[segment];
  const auto end = articles.database().postlist_end(term);
  for (auto one = articles.database().postlist_begin(term); one != end && left > 0; ++one) {
    const std::uint32_t number = numbers[articles.pieces().place(*one).piece];
    if (number == 0 || vocabulary_.is_removed(segment, *one)) continue;
    --left;
    if (holds(articles.tokens(*one), number)) return true;
  }
  return false;
}

}  // namespace fahras::suggest
