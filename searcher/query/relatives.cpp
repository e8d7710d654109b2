#include <query/relatives.h>

namespace fahras::query {
namespace {

// Visits a node any one of whose words is enough for a match.
void visit(Node& node, const Relatives& relatives, double weight) {
  if (node.occur != Node::Occur::should) return;
  if (auto* const plain = node.get<PlainWord>()) {
    if (plain->field != Field::text || plain->word.is_stop_word) return;
    plain->relatives = relatives(plain->word);
    plain->related_weight = weight;
  } else if (node.is<Group>() || node.is<AnyOf>()) {
    for (Node& child : children_of(node)) visit(child, relatives, weight);
  }
}

}  // namespace

void add_relatives(Query& query, const Relatives& relatives, double weight) {
  visit(query.root, relatives, weight);
}

}  // namespace fahras::query
