// Clauses of a group, for the tests of passes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <query/print.h>

#include "clause.h"

namespace fahras::query {

inline Word word(const std::string& text, bool is_stop_word = false) {
  return {text, text, text, is_stop_word};
}
inline Word stop_word(const std::string& text) { return word(text, true); }

inline Clause clause(Node::Value value, Node::Occur occur = Node::Occur::should) {
  return {Node{std::move(value), occur}};
}
inline Clause plain(const std::string& text) { return clause(PlainWord{word(text)}); }
inline Clause in_parentheses(Clause clause) {
  clause.in_parentheses = true;
  return clause;
}

// Returns the clauses after a pass, as the text of a group.
inline std::string after(void (*pass)(Clauses&), Clauses clauses) {
  pass(clauses);
  Group group;
  for (Clause& one : clauses) group.children.push_back(std::move(one.node));
  return to_string(Node{std::move(group)});
}

inline constexpr auto must = Node::Occur::must;
inline constexpr auto must_not = Node::Occur::must_not;

}  // namespace fahras::query
