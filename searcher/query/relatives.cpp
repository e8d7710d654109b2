#include <query/relatives.h>

namespace fahras::query {
namespace {

bool may_have_relatives(const Node& node) {
  return node.kind == Node::Kind::words && node.field == Field::text &&
         !node.words.front().is_stop_word;
}

// `node` stands where any of its kind is enough.
void visit(Node& node, const Relatives& relatives) {
  if (node.occur != Node::Occur::should) return;
  if (may_have_relatives(node)) node.relatives = relatives(node.words.front());
  if (node.kind != Node::Kind::group && node.kind != Node::Kind::any_of) return;
  for (Node& child : node.children) visit(child, relatives);
}

}  // namespace

void add_relatives(Query& query, const Relatives& relatives) { visit(query.root, relatives); }

}  // namespace fahras::query
