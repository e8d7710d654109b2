#include <algorithm>
#include <utility>

#include "grammar.h"
#include "passes.h"

namespace fahras::query {
namespace {

// Whether the node contains plain words any one of which is enough for a match.
bool holds_words(const Node& node) {
  if (const auto* const plain = node.get<PlainWord>()) return plain->field == Field::text;
  if (!node.is<Group>() && !node.is<AnyOf>()) return false;
  const auto children = children_of(node);
  return std::any_of(children.begin(), children.end(), holds_words);
}

// Whether the + of the node (a single word, or parentheses around words) must be kept. The + says
// that only the words themselves are searched for, not their relatives (query/relatives.h).
bool asks_for_words_alone(const Node& node) {
  return node.occur == Node::Occur::must && holds_words(node);
}

Group group_of(Clauses clauses) {
  Group group;
  group.children.reserve(clauses.size());
  for (Clause& clause : clauses) group.children.push_back(std::move(clause.node));
  return group;
}

}  // namespace

Node make_group(Clauses clauses) {
  run_group_passes(clauses);
  if (clauses.size() != 1 || asks_for_words_alone(clauses.front().node)) {
    return {group_of(std::move(clauses))};
  }
  Node only = std::move(clauses.front().node);
  const bool excluded = only.occur == Node::Occur::must_not;
  only.occur = Node::Occur::should;
  if (!excluded) return only;
  NoneOf none;
  none.children.push_back(std::move(only));
  return {std::move(none)};
}

}  // namespace fahras::query
