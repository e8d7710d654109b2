#include "runs.h"

#include <utility>
#include <vector>

#include "beside.h"

namespace fahras::query {
namespace {

bool is_excluded(const Node& node) {
  return node.is<NoneOf>() || node.occur == Node::Occur::must_not;
}

// The node as a word of a run; null if it is none.
PlainWord* plain_word(Node& node) {
  auto* const plain = node.get<PlainWord>();
  return plain != nullptr && is_shown(plain->field) ? plain : nullptr;
}

}  // namespace

void for_each_run(Node& node, bool negated, const std::function<void(Run run)>& visit) {
  if (!negated && is_excluded(node)) return;
  if (PlainWord* const plain = plain_word(node)) return visit(std::vector{plain});
  std::vector<PlainWord*> run;
  const auto finish = [&] {
    if (!run.empty()) visit(std::exchange(run, {}));
  };
  for (Node& child : children_of(node)) {
    PlainWord* const plain = plain_word(child);
    const bool joins = plain != nullptr && are_beside(node) && !is_excluded(child);
    if (!joins || (!run.empty() && plain->field != run.back()->field)) finish();
    if (joins) {
      run.push_back(plain);
    } else {
      for_each_run(child, negated, visit);
    }
  }
  finish();
}

}  // namespace fahras::query
