#include <query/require_all.h>

#include <utility>

#include "beside.h"

namespace fahras::query {
namespace {

void require_children(Node& node) {
  for (Node& child : children_of(node)) {
    if (child.occur == Node::Occur::must_not || node.is<NoneOf>()) continue;
    if (node.is<Group>() && !is_optional_stop_word(child)) child.occur = Node::Occur::must;
    require_children(child);
  }
}

}  // namespace

void require_all(Query& query) {
  Node& root = query.root;
  if (root.is<PlainWord>() && !is_optional_stop_word(root)) {
    Group group;
    group.children.push_back(std::move(root));
    root = Node{std::move(group)};
  }
  require_children(root);
}

}  // namespace fahras::query
