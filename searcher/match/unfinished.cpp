#include "unfinished.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <query/parser.h>
#include <schema/terms.h>

#include "expansion.h"

namespace fahras::match {
namespace {

// Whether the text ends in a word that no document of the searched unit has.
bool ends_in_unknown_word(const SearchRequest& request, const index::Shards& shards) {
  TokenStream tokens;
  shards.analyzer().analyze(request.query, tokens);
  if (tokens.tokens().empty()) return false;
  const Token& last = tokens.tokens().back();
  const bool is_word = last.kind == TokenKind::arabic || last.kind == TokenKind::latin;
  if (!is_word || last.end != request.query.size() || is_stop_word(last.surface)) return false;
  return shards.documents(request.unit).count_with(schema::term(schema::Field::text, last.stem)) ==
         0;
}

// Whether a node is a filter. Filters come last in the tree, wherever they were written.
bool is_filter(const query::Node& node) {
  using query::Field;
  const bool is_shown = node.field == Field::text || node.field == Field::title;
  if (node.kind == query::Node::Kind::date || !is_shown) return true;
  return !node.children.empty() &&
         std::all_of(node.children.begin(), node.children.end(), is_filter);
}

// Returns the word that became a prefix; null if it is excluded from the search, where more would
// be excluded while it is typed.
const query::Word* last_beginning(const query::Node& node) {
  if (node.occur == query::Node::Occur::must_not || node.kind == query::Node::Kind::none_of) {
    return nullptr;
  }
  if (node.kind == query::Node::Kind::prefix) return &node.words.front();
  const auto last = std::find_if_not(node.children.rbegin(), node.children.rend(), is_filter);
  return last == node.children.rend() ? nullptr : last_beginning(*last);
}

// Whether some article has a word that begins with this one. The vocabulary also has the words of
// removed articles.
bool begins_a_word(const query::Word& word, const index::Shards& shards) {
  const index::LivingDocuments& articles = shards.documents(Unit::article);
  std::set<std::string> many_words;
  const query::Expansion expand = make_expansion(shards, many_words);
  const auto is_held = [&](const std::string& stem) {
    return articles.count_with(schema::term(schema::Field::text, stem)) > 0;
  };
  const auto is_beginning = [&](const std::string& text) {
    const auto stems = expand(text);
    if (!articles.has_removed()) return !stems.empty();
    return std::any_of(stems.begin(), stems.end(), is_held);
  };
  return is_beginning(word.surface) || is_beginning(word.base);
}

// Returns the query with its last word as a prefix; nothing if that exceeds a limit which the query
// itself does not exceed.
std::optional<query::Query> lengthened(const SearchRequest& request, const index::Shards& shards) {
  try {
    return query::parse(request.query, shards.analyzer(), {}, query::LastWord::unfinished);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::usage) throw;
    return std::nullopt;
  }
}

}  // namespace

void finish_last_word(const SearchRequest& request, const index::Shards& shards,
                      query::Query& query) {
  if (!query.fallback_reason.empty() || !ends_in_unknown_word(request, shards)) return;
  std::optional<query::Query> longer = lengthened(request, shards);
  if (!longer || !longer->fallback_reason.empty()) return;
  const query::Word* const word = last_beginning(longer->root);
  if (word == nullptr) return;
  if (begins_a_word(*word, shards)) query = std::move(*longer);
}

}  // namespace fahras::match
