#include <query/search_in.h>

#include <algorithm>
#include <utility>

#include "beside.h"

namespace fahras::query {
namespace {

// Whether the node can be searched for in the field. A prefix is expanded with the vocabulary,
// which contains the words of titles and texts only.
bool may_occur_in(const Node& node, Field field) {
  if (node.is<Prefix>()) return is_shown(field);
  const auto children = children_of(node);
  return std::all_of(children.begin(), children.end(),
                     [&](const Node& child) { return may_occur_in(child, field); });
}

Node in_field(Node node, Field field) {
  set_own_field(node, field);
  for (Node& child : children_of(node)) set_own_field(child, field);
  return node;
}

// Replaces a leaf or a NEAR chain by one for each of the fields. A stop word without weight stays
// one leaf, because it is not searched for in any field.
void put_in(Node& node, const std::vector<Field>& fields) {
  std::vector<Node> any;
  for (const Field field : fields) {
    if (may_occur_in(node, field)) any.push_back(in_field(node, field));
  }
  if (any.size() == 1 || (!any.empty() && is_optional_stop_word(node))) {
    node = Node(std::move(any.front()));
    return;
  }
  if (any.empty()) {
    node.value = Group{};
    return;
  }
  for (Node& one : any) one.occur = Node::Occur::should;
  node.value = AnyOf{std::move(any)};
}

void put_all_in(Node& node, const std::vector<Field>& fields) {
  if (is_leaf(node) || node.is<Near>()) {
    if (field_of(node) == Field::text) put_in(node, fields);
    return;
  }
  for (Node& child : children_of(node)) put_all_in(child, fields);
}

}  // namespace

void search_in(Query& query, const std::vector<Field>& fields) {
  if (!fields.empty()) put_all_in(query.root, fields);
}

}  // namespace fahras::query
