// Questions about nodes that stand side by side in a query, as words of a text do.
#pragma once

#include <query/tree.h>

namespace fahras::query {

// Whether a result shows the words of the field, so that matches in it are marked and scored.
inline bool is_shown(Field field) { return field->can.highlight; }

// Whether the node is a leaf: words without an operator inside.
inline bool is_leaf(const Node& node) { return !words_of(node).empty(); }

// Whether the node is a stop word among other words, which nobody has to hold.
inline bool is_weightless(const Node& node) {
  const auto* const plain = node.get<PlainWord>();
  return plain != nullptr && node.occur == Node::Occur::should && plain->word.is_stop_word;
}

// Whether plain words among the node's children stand side by side.
inline bool are_beside(const Node& parent) { return parent.is<Group>() || parent.is<AllOf>(); }

}  // namespace fahras::query
