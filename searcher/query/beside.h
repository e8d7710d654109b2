// What stands side by side in a query, as words of a text do.
#pragma once

#include <query/tree.h>

namespace fahras::query {

// Whether a word of the field is looked for in what a result shows.
inline bool is_shown(Field field) { return field->can.highlight; }

// Whether the node is a stop word among others, which nobody has to hold.
inline bool is_weightless(const Node& node) {
  return node.kind == Node::Kind::words && node.occur == Node::Occur::should &&
         node.words.front().is_stop_word;
}

// Whether the plain words among the node's children stand side by side.
inline bool are_beside(const Node& parent) {
  return parent.kind == Node::Kind::group || parent.kind == Node::Kind::all_of;
}

}  // namespace fahras::query
