#include "stop_words.h"

#include <algorithm>

#include "beside.h"

namespace fahras::query {
namespace {

bool carries_weight(const Clause& clause) {
  const Node& node = clause.node;
  return node.occur != Node::Occur::must_not && !is_optional_stop_word(node) && !is_filter(node);
}

}  // namespace

void give_weight_to_stop_words(Clauses& clauses) {
  if (std::any_of(clauses.begin(), clauses.end(), carries_weight)) return;
  for (Clause& clause : clauses) {
    auto* const plain = clause.node.get<PlainWord>();
    if (plain != nullptr && clause.node.occur == Node::Occur::should) {
      plain->word.is_stop_word = false;
    }
  }
}

}  // namespace fahras::query
