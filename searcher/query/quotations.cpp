#include "quotations.h"

#include <algorithm>

namespace fahras::query {
namespace {

bool is_optional(const Clause& clause) {
  return !clause.in_parentheses && clause.node.occur == Node::Occur::should;
}

bool is_quotation(const Clause& clause) {
  const auto* const phrase = clause.node.get<Phrase>();
  return phrase != nullptr && is_optional(clause) && phrase->field == Field::text;
}

bool is_plain_word(const Clause& clause) {
  if (!clause.node.is<PlainWord>() && !clause.node.is<WordList>()) return false;
  const auto words = words_of(clause.node);
  return is_optional(clause) && std::any_of(words.begin(), words.end(),
                                            [](const Word& word) { return !word.is_stop_word; });
}

}  // namespace

void settle_quotations(Clauses& clauses) {
  const bool beside_words = std::any_of(clauses.begin(), clauses.end(), is_plain_word);
  for (Clause& clause : clauses) {
    if (!is_quotation(clause)) continue;
    if (beside_words) {
      clause.node.value = WordList{clause.node.get<Phrase>()->words};
    } else {
      clause.node.occur = Node::Occur::must;
    }
  }
}

}  // namespace fahras::query
