#include "unfinished.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <schema/terms.h>

#include "expansion.h"

namespace fahras::match {
namespace {

// Whether the text ends in a word that occurs in no document of the searched unit.
bool ends_in_unknown_word(const SearchRequest& request, const query::Query& query,
                          const index::Shards& shards) {
  if (query.text_words.empty()) return false;
  const query::TextWord& last = query.text_words.back();
  const bool is_word = last.kind == TokenKind::arabic || last.kind == TokenKind::latin;
  if (!is_word || last.end != request.query.size() || is_stop_word(last.word.surface)) return false;
  const std::string term = schema::term(schema::Field::text, last.word.stem);
  return shards.documents(request.unit).count_with(term) == 0;
}

// Returns the last word that became a prefix. Filters are skipped: the rewriting passes place them
// after the words, wherever they were written. Returns null if the prefix is excluded from the
// search, because the query would then exclude more than the finished word does.
const query::Word* last_prefix(const query::Node& node) {
  if (node.occur == query::Node::Occur::must_not || node.is<query::NoneOf>()) return nullptr;
  if (const auto* const prefix = node.get<query::Prefix>()) return &prefix->word;
  const auto children = query::children_of(node);
  const auto last = std::find_if_not(children.rbegin(), children.rend(), query::is_filter);
  return last == children.rend() ? nullptr : last_prefix(*last);
}

// Whether a word that begins with this one occurs in an article. The vocabulary alone does not show
// this, since it also has the words of removed articles.
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

// Returns the query with its last word as a prefix, or nullopt if that query exceeds a limit that
// the original does not exceed.
std::optional<query::Query> lengthened(query::Parser& parser) {
  try {
    return parser.parse(query::LastWord::unfinished);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::usage) throw;
    return std::nullopt;
  }
}

}  // namespace

void finish_last_word(const SearchRequest& request, const index::Shards& shards,
                      query::Parser& parser, query::Query& query) {
  if (!query.fallback_reason.empty() || !ends_in_unknown_word(request, query, shards)) return;
  std::optional<query::Query> longer = lengthened(parser);
  if (!longer || !longer->fallback_reason.empty()) return;
  const query::Word* const word = last_prefix(longer->root);
  if (word == nullptr) return;
  if (begins_a_word(*word, shards)) query = std::move(*longer);
}

}  // namespace fahras::match
