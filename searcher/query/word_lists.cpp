#include "word_lists.h"

#include <utility>

namespace fahras::query {

void split_word_lists(Clauses& clauses) {
  Clauses split;
  split.reserve(clauses.size());
  for (Clause& clause : clauses) {
    if (auto* const list = clause.node.get<WordList>()) {
      for (Word& word : list->words) {
        split.push_back({Node{PlainWord{std::move(word), list->field}}});
      }
    } else {
      split.push_back(std::move(clause));
    }
  }
  clauses = std::move(split);
}

}  // namespace fahras::query
