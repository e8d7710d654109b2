// Decides when two words of a query are the same entry of QueryWords, and how closely a token must
// match a word.
#pragma once

#include <string_view>
#include <tuple>

#include <query/document.h>

namespace fahras::query {

// The key of an entry: surface, field, by_prefix, negated.
using WordKey = std::tuple<std::string_view, Field, bool, bool>;

inline WordKey key_of(const QueryWords::Entry& entry) {
  return {entry.word.surface, entry.field, entry.by_prefix, entry.negated};
}

inline WordKey key_of(const Word& word, const Node& leaf, bool negated) {
  return {word.surface, field_of(leaf), leaf.is<Prefix>(), negated};
}

// Whether the child of a node is under an odd number of negations.
inline bool is_negated(const Node& parent, const Node& child, bool parent_is_negated) {
  const bool turns =
      parent.is<NoneOf>() || (parent.is<Group>() && child.occur == Node::Occur::must_not);
  return turns != parent_is_negated;
}

// How closely a token has to match a word of the leaf.
inline Match needed_match(const Node& leaf) {
  if (leaf.is<ExactWords>()) return Match::surface;
  if (leaf.is<Phrase>() || leaf.is<Prefix>()) return Match::base;
  return Match::stem;
}

// The synonyms of a plain word; no other node has any.
inline std::span<const Alternative> alternatives_of(const Node& node) {
  const auto* const plain = node.get<PlainWord>();
  if (plain == nullptr) return {};
  return plain->alternatives;
}

}  // namespace fahras::query
