#include <query/compile.h>
#include <schema/terms.h>

#include "beside.h"
#include "word_key.h"

namespace fahras::query {
namespace {

using Words = std::vector<const Word*>;

// Adds the words of the node that a matching part must contain. Prefixes are left out because they
// have no stem, and words with synonyms because the part may contain a synonym instead.
void collect(const Node& node, Words& words) {
  if (node.is<Prefix>() || !alternatives_of(node).empty()) return;
  for (const Word& word : words_of(node)) words.push_back(&word);
  for (const Node& child : children_of(node)) collect(child, words);
}

// Whether all the words of the node must occur in one part, such as a paragraph or a title.
bool needs_one_part(const Node& node) {
  return field_of(node) == Field::text &&
         (node.is<Phrase>() || node.is<ExactWords>() || node.is<Near>());
}

bool requires_child(const Node& node, const Node& child) {
  return node.is<AllOf>() || (node.is<Group>() && child.occur == Node::Occur::must);
}

void find_max_words(const Node& node, Words& max) {
  if (needs_one_part(node)) {
    Words words;
    collect(node, words);
    if (words.size() > max.size()) max = std::move(words);
    return;
  }
  for (const Node& child : children_of(node)) {
    if (requires_child(node, child)) find_max_words(child, max);
  }
}

Xapian::Query all_in(schema::Field field, const Words& words) {
  std::vector<Xapian::Query> terms;
  terms.reserve(words.size());
  for (const Word* word : words) terms.emplace_back(schema::term(field, word->stem));
  return {Xapian::Query::OP_AND, terms.begin(), terms.end()};
}

}  // namespace

std::optional<OnePart> one_part(const Query& query, std::span<const Field> attributes) {
  Words words;
  find_max_words(query.root, words);
  if (words.size() < 2) return std::nullopt;
  std::vector<Xapian::Query> fields{all_in(Field::title, words)};
  for (const Field field : attributes) {
    if (field->word_prefix != nullptr) fields.push_back(all_in(field, words));
  }
  return OnePart{all_in(Field::text, words), {Xapian::Query::OP_OR, fields.begin(), fields.end()}};
}

}  // namespace fahras::query
