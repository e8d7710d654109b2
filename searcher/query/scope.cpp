#include <query/scope.h>

#include <algorithm>
#include <utility>

#include "beside.h"

namespace fahras::query {
namespace {

void require_children(Node& node) {
  for (Node& child : node.children) {
    if (child.occur == Node::Occur::must_not || node.kind == Node::Kind::none_of) continue;
    const bool joins = node.kind == Node::Kind::group && !is_weightless(child);
    if (joins) child.occur = Node::Occur::must;
    require_children(child);
  }
}

bool is_of_text(const Node& node) { return node.field == Field::text; }

// Word* is known of titles and texts only.
bool may_stand_in(const Node& node, Field field) {
  if (node.kind == Node::Kind::prefix) return is_shown(field);
  return std::all_of(node.children.begin(), node.children.end(),
                     [&](const Node& child) { return may_stand_in(child, field); });
}

Node in_field(Node node, Field field) {
  node.field = field;
  for (Node& child : node.children) child.field = field;
  return node;
}

// Words, phrases and NEAR with its words.
void put_in(Node& node, const std::vector<Field>& fields) {
  std::vector<Node> any;
  for (const Field field : fields) {
    if (may_stand_in(node, field)) any.push_back(in_field(node, field));
  }
  const Node::Occur occur = node.occur;
  // A stop word is looked for nowhere as long as it is one leaf.
  if (any.size() == 1 || (!any.empty() && is_weightless(node))) {
    node = Node(std::move(any.front()));
    return;
  }
  node = Node();
  node.occur = occur;
  if (any.empty()) return;
  node.kind = Node::Kind::any_of;
  for (Node& one : any) one.occur = Node::Occur::should;
  node.children = std::move(any);
}

void put_all_in(Node& node, const std::vector<Field>& fields) {
  if (!node.words.empty() || node.kind == Node::Kind::near) {
    if (is_of_text(node)) put_in(node, fields);
    return;
  }
  for (Node& child : node.children) put_all_in(child, fields);
}

}  // namespace

void require_all(Query& query) {
  Node& root = query.root;
  if (root.kind == Node::Kind::words && !is_weightless(root)) {
    Node group;
    group.children.push_back(std::move(root));
    root = std::move(group);
  }
  require_children(root);
}

void search_in(Query& query, const std::vector<Field>& fields) {
  if (!fields.empty()) put_all_in(query.root, fields);
}

}  // namespace fahras::query
