// What makes two words of a query the same entry of QueryWords.
#pragma once

#include <string_view>
#include <tuple>

#include <query/document.h>

namespace fahras::query {

// Surface, field, by_prefix, negated.
using WordKey = std::tuple<std::string_view, Field, bool, bool>;

inline WordKey key_of(const QueryWords::Entry& entry) {
  return {entry.word.surface, entry.field, entry.by_prefix, entry.negated};
}

inline WordKey key_of(const Word& word, const Node& node, bool negated) {
  return {word.surface, node.field, node.kind == Node::Kind::prefix, negated};
}

// Whether the child of a node stands under an odd number of negations.
inline bool is_negated(const Node& parent, const Node& child, bool parent_is_negated) {
  const bool turns = parent.kind == Node::Kind::none_of ||
                     (parent.kind == Node::Kind::group && child.occur == Node::Occur::must_not);
  return turns != parent_is_negated;
}

// How closely a token has to match a word of the node.
inline Match needed_match(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::exact:
      return Match::surface;
    case Node::Kind::phrase:
    case Node::Kind::prefix:
      return Match::base;
    default:
      return Match::stem;
  }
}

}  // namespace fahras::query
