#include <algorithm>
#include <iterator>
#include <utility>

#include "grammar.h"

namespace fahras::query {
namespace {

bool is_plain_word(const Node& node) {
  return node.kind == Node::Kind::words && node.occur == Node::Occur::should;
}

bool is_weightless(const Node& node) {
  return is_plain_word(node) && node.words.front().is_stop_word;
}

bool is_filter(const Node& node) {
  return node.kind == Node::Kind::date || node.field == Field::source ||
         node.field == Field::author;
}

bool carries_weight(const Node& node) {
  return node.occur != Node::Occur::must_not && !is_weightless(node) && !is_filter(node);
}

bool is_quotation(const Node& node) {
  return node.kind == Node::Kind::phrase && node.occur == Node::Occur::should &&
         node.field == Field::text;
}

// Headlines and questions quote too: beside other words a quotation ranks with them, as its words;
// where it is all there is, it is what the reader asks for.
void settle_quotations(std::vector<Node>& clauses) {
  const bool beside_words = std::any_of(clauses.begin(), clauses.end(), [](const Node& node) {
    return is_plain_word(node) && !is_weightless(node);
  });
  for (Node& clause : clauses) {
    if (!is_quotation(clause)) continue;
    if (beside_words)
      clause.kind = Node::Kind::words;
    else
      clause.occur = Node::Occur::must;
  }
}

// كوفيد-19 is one clause, but two words that rank together.
std::vector<Node> one_node_a_word(std::vector<Node> clauses) {
  std::vector<Node> nodes;
  nodes.reserve(clauses.size());
  for (Node& clause : clauses) {
    if (!is_plain_word(clause) || clause.words.size() == 1) {
      nodes.push_back(std::move(clause));
      continue;
    }
    for (Word& word : clause.words) {
      Node& node = nodes.emplace_back();
      node.kind = Node::Kind::words;
      node.field = clause.field;
      node.words.push_back(std::move(word));
    }
  }
  return nodes;
}

}  // namespace

Node make_group(std::vector<Node> clauses) {
  settle_quotations(clauses);
  Node group;
  group.children = one_node_a_word(std::move(clauses));
  if (std::none_of(group.children.begin(), group.children.end(), carries_weight)) {
    for (Node& child : group.children) {
      if (is_plain_word(child)) child.words.front().is_stop_word = false;
    }
  }
  if (group.children.size() != 1) return group;
  if (group.children.front().occur == Node::Occur::must_not) {
    group.kind = Node::Kind::none_of;
    group.children.front().occur = Node::Occur::should;
    return group;
  }
  Node only = std::move(group.children.front());
  only.occur = Node::Occur::should;
  return only;
}

}  // namespace fahras::query
