#include <algorithm>
#include <iterator>
#include <utility>

#include "beside.h"
#include "grammar.h"

namespace fahras::query {
namespace {

bool is_plain_word(const Node& node) {
  return node.kind == Node::Kind::words && node.occur == Node::Occur::should;
}

bool is_filter(const Node& node) {
  if (node.kind == Node::Kind::date) return true;
  if (!is_shown(node.field)) return true;
  return !node.children.empty() &&
         std::all_of(node.children.begin(), node.children.end(), is_filter);
}

bool carries_weight(const Node& node) {
  return node.occur != Node::Occur::must_not && !is_weightless(node) && !is_filter(node);
}

bool is_quotation(const Clause& clause) {
  const Node& node = clause.node;
  return !clause.in_parentheses && node.kind == Node::Kind::phrase &&
         node.occur == Node::Occur::should && node.field == Field::text;
}

bool is_word_beside(const Clause& clause) {
  const auto& words = clause.node.words;
  return !clause.in_parentheses && is_plain_word(clause.node) &&
         std::any_of(words.begin(), words.end(),
                     [](const Word& word) { return !word.is_stop_word; });
}

// Headlines and questions quote too: beside plain words a quotation ranks with them, as its words;
// where there are none, it is what the reader asks for.
void settle_quotations(std::vector<Clause>& clauses) {
  const bool beside_words = std::any_of(clauses.begin(), clauses.end(), is_word_beside);
  for (Clause& clause : clauses) {
    if (!is_quotation(clause)) continue;
    if (beside_words)
      clause.node.kind = Node::Kind::words;
    else
      clause.node.occur = Node::Occur::must;
  }
}

// كوفيد-19 is one clause, but two words that rank together.
std::vector<Node> one_node_a_word(std::vector<Clause> clauses) {
  std::vector<Node> nodes;
  nodes.reserve(clauses.size());
  for (Clause& clause : clauses) {
    Node& whole = clause.node;
    if (!is_plain_word(whole) || whole.words.size() == 1) {
      nodes.push_back(std::move(whole));
      continue;
    }
    for (Word& word : whole.words) {
      Node& node = nodes.emplace_back();
      node.kind = Node::Kind::words;
      node.field = whole.field;
      node.words.push_back(std::move(word));
    }
  }
  return nodes;
}

void give_weight_to_stop_words(std::vector<Node>& clauses) {
  if (std::any_of(clauses.begin(), clauses.end(), carries_weight)) return;
  for (Node& clause : clauses) {
    if (is_plain_word(clause)) clause.words.front().is_stop_word = false;
  }
}

bool asks_for_filters_only(const std::vector<Node>& clauses) {
  bool filtered = false;
  for (const Node& clause : clauses) {
    if (clause.occur != Node::Occur::must) continue;
    if (!is_filter(clause)) return false;
    filtered = true;
  }
  return filtered;
}

// A filter says where to look, not what for: one of the clauses beside it is still needed.
void require_one_beside_filters(std::vector<Node>& clauses) {
  const auto is_option = [](const Node& node) { return node.occur == Node::Occur::should; };
  const bool has_option = std::any_of(clauses.begin(), clauses.end(), [&](const Node& node) {
    return is_option(node) && !is_weightless(node);
  });
  if (!has_option || !asks_for_filters_only(clauses)) return;
  const auto filters = std::stable_partition(clauses.begin(), clauses.end(), is_option);
  Node any;
  any.children.assign(std::make_move_iterator(clauses.begin()), std::make_move_iterator(filters));
  if (any.children.size() == 1) {
    Node only = std::move(any.children.front());
    any = std::move(only);
  }
  any.occur = Node::Occur::must;
  clauses.erase(clauses.begin(), filters);
  clauses.insert(clauses.begin(), std::move(any));
}

// Whether words stand in it of which any one is enough.
bool holds_words(const Node& node) {
  if (node.kind == Node::Kind::words) return node.field == Field::text;
  if (node.kind != Node::Kind::group && node.kind != Node::Kind::any_of) return false;
  return std::any_of(node.children.begin(), node.children.end(), holds_words);
}

// The + of a lone word, or of parentheses around some, says that nothing else will do
// (relatives.h).
bool asks_for_words_alone(const Node& node) {
  return node.occur == Node::Occur::must && holds_words(node);
}

}  // namespace

Node make_group(std::vector<Clause> clauses) {
  settle_quotations(clauses);
  Node group;
  group.children = one_node_a_word(std::move(clauses));
  give_weight_to_stop_words(group.children);
  require_one_beside_filters(group.children);
  if (group.children.size() != 1 || asks_for_words_alone(group.children.front())) return group;
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
