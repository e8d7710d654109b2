// Predicates on nodes that are next to each other in a query, as words of a text are.
#pragma once

#include <query/tree.h>

namespace fahras::query {

// Whether hits show the text of the field, so that matches in it are highlighted and scored.
inline bool is_shown(Field field) { return field->can.highlight; }

// Whether the node is a leaf: words without an operator inside.
inline bool is_leaf(const Node& node) { return !words_of(node).empty(); }

// Whether the node is an optional stop word, which has no weight: a document need not contain it.
inline bool is_optional_stop_word(const Node& node) {
  const auto* const plain = node.get<PlainWord>();
  return plain != nullptr && node.occur == Node::Occur::should && plain->word.is_stop_word;
}

// Whether plain words among the node's children are next to each other in the query's text.
inline bool are_beside(const Node& parent) { return parent.is<Group>() || parent.is<AllOf>(); }

}  // namespace fahras::query
