#include <query/tree.h>

#include <algorithm>

#include "beside.h"

namespace fahras::query {
namespace {

template <typename Nodes, typename AnyNode>
Nodes find_children(AnyNode& node) {
  return std::visit(
      [](auto& value) -> Nodes {
        if constexpr (requires { value.children; }) {
          return value.children;
        } else {
          return {};
        }
      },
      node.value);
}

template <typename Words, typename AnyNode>
Words find_words(AnyNode& node) {
  return std::visit(
      [](auto& value) -> Words {
        if constexpr (requires { value.words; }) {
          return value.words;
        } else if constexpr (requires { value.word; }) {
          return Words(&value.word, 1);
        } else {
          return {};
        }
      },
      node.value);
}

}  // namespace

std::span<Node> children_of(Node& node) { return find_children<std::span<Node>>(node); }
std::span<const Node> children_of(const Node& node) {
  return find_children<std::span<const Node>>(node);
}

std::span<Word> words_of(Node& node) { return find_words<std::span<Word>>(node); }
std::span<const Word> words_of(const Node& node) { return find_words<std::span<const Word>>(node); }

Field field_of(const Node& node) {
  return std::visit(
      [](const auto& value) {
        if constexpr (requires { value.field; }) {
          return value.field;
        } else {
          return Field::text;
        }
      },
      node.value);
}

void set_own_field(Node& node, Field field) {
  std::visit(
      [field](auto& value) {
        if constexpr (requires { value.field; }) value.field = field;
      },
      node.value);
}

bool is_filter(const Node& node) {
  if (node.is<DateRange>() || !is_shown(field_of(node))) return true;
  const auto children = children_of(node);
  return !children.empty() && std::all_of(children.begin(), children.end(), is_filter);
}

}  // namespace fahras::query
