#include "grammar.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fahras/error.h>

#include "beside.h"

namespace fahras::query {
namespace {

using Kind = Lexeme::Kind;

// Returns the fields in which words with * are not supported, as in "source:, author: and
// section:".
std::string fields_without_prefixes() {
  const auto fields = schema::fields_where(
      [](Field field) { return field->word_prefix != nullptr && !is_shown(field); });
  std::string names;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) names += i + 1 < fields.size() ? ", " : " and ";
    names.append(fields[i]->name) += ':';
  }
  return names;
}

// Gives the field to all leaves and NEAR chains that have none. An inner field therefore overrides
// an outer one, as in title:(a source:b).
void set_field(Node& node, Field field) {
  if (field_of(node) == Field::text) set_own_field(node, field);
  if (node.is<Prefix>() && !is_shown(field_of(node))) {
    throw NotParsed("* is not supported in " + fields_without_prefixes());
  }
  for (Node& child : children_of(node)) set_field(child, field);
}

// Changes a word that is the operand of an operator: a stop word counts, and a word that the
// analyzer splits stays together as a phrase.
void require(Node& node) {
  if (const auto* const list = node.get<WordList>()) {
    node.value = Phrase{list->words, list->field};
  } else if (!node.is<PlainWord>()) {
    return;
  }
  for (Word& word : words_of(node)) word.is_stop_word = false;
}

// Whether the clause is required even without a +, as users expect. A clause in parentheses is not,
// whatever it contains. The pass "quotations" decides about quotations.
bool is_required_by_nature(const Clause& clause, const Lexeme& first) {
  if (first.field) return true;
  return !clause.in_parentheses && (clause.node.is<ExactWords>() || clause.node.is<Near>());
}

Node::Value value_of(const Term& term) {
  if (term.lexeme.field == Field::date) return term.dates;
  if (term.lexeme.exact) return ExactWords{term.words};
  if (term.lexeme.kind == Kind::phrase) return Phrase{term.words};
  if (term.lexeme.prefix) return Prefix{term.words.front()};
  if (term.words.size() == 1) return PlainWord{term.words.front()};
  return WordList{term.words};
}

Node leaf(const Term& term) {
  Node node{value_of(term)};
  if (term.lexeme.field) set_field(node, *term.lexeme.field);
  return node;
}

Node operand(Clauses clauses) {
  if (clauses.size() == 1) require(clauses.front().node);
  return make_group(std::move(clauses));
}

// Returns a node of this operator with the children, or the child itself if there is only one.
template <typename Operator>
Node join(std::vector<Node> operands) {
  if (operands.size() == 1) return std::move(operands.front());
  return {Operator{std::move(operands)}};
}

class Grammar {
 public:
  Grammar(const std::vector<Term>& terms, const Limits& limits) : terms_(terms), limits_(limits) {}

  Node parse() {
    Node root = any_of();
    if (at_ < terms_.size()) throw NotParsed("a closing parenthesis has no opening one");
    return root;
  }

 private:
  bool next_is(Kind kind) const { return at_ < terms_.size() && terms_[at_].lexeme.kind == kind; }

  bool accept(Kind kind) {
    if (!next_is(kind)) return false;
    ++at_;
    return true;
  }

  // Parses a OR b OR c. OR has the lowest precedence of all operators.
  Node any_of() {
    std::vector<Node> options;
    do {
      options.push_back(all_of(!options.empty()));
    } while (accept(Kind::op_or));
    return join<AnyOf>(std::move(options));
  }

  // Parses a AND b AND c.
  Node all_of(bool after_or) {
    std::vector<Node> operands;
    do {
      Clauses beside = clauses();
      const bool alone =
          operands.empty() && !after_or && !next_is(Kind::op_and) && !next_is(Kind::op_or);
      operands.push_back(alone ? make_group(std::move(beside)) : operand(std::move(beside)));
    } while (accept(Kind::op_and));
    return join<AllOf>(std::move(operands));
  }

  // Parses adjacent clauses up to an operator between groups or the end of the parentheses.
  Clauses clauses() {
    Clauses beside;
    while (at_ < terms_.size() && !next_is(Kind::close) && !next_is(Kind::op_and) &&
           !next_is(Kind::op_or)) {
      beside.push_back(clause());
    }
    if (beside.empty()) throw NotParsed("an operator or a pair of parentheses has no words");
    return beside;
  }

  Clause clause() {
    const std::size_t begin = at_;
    bool negated = false;
    while (accept(Kind::op_not)) negated = !negated;
    const bool by_operator = at_ != begin;
    if (at_ == terms_.size()) throw NotParsed("there is no word after NOT");
    const Lexeme& first = terms_[at_].lexeme;
    Clause read = near();
    Node& node = read.node;
    if (first.sign == '-') negated = !negated;
    if (negated) {
      node.occur = Node::Occur::must_not;
    } else if (by_operator || first.sign != 0 || is_required_by_nature(read, first)) {
      node.occur = Node::Occur::must;
    }
    if (node.occur != Node::Occur::should) require(node);
    return read;
  }

  // Parses a NEAR/5 b NEAR/5 c.
  Clause near() {
    const bool in_parentheses = next_is(Kind::open);
    Node first = primary();
    if (!next_is(Kind::op_near)) return {std::move(first), in_parentheses};
    Near near{{}, field_of(first)};
    add_to_near(near, std::move(first));
    while (next_is(Kind::op_near)) {
      near.window = std::max(near.window, window());
      ++at_;
      if (at_ < terms_.size() && terms_[at_].lexeme.sign != 0) {
        throw NotParsed("NEAR cannot be followed by + or -");
      }
      add_to_near(near, primary());
    }
    if (near.children.size() > limits_.near_words) {
      throw Error(ErrorKind::usage,
                  "NEAR joins more than " + std::to_string(limits_.near_words) + " words");
    }
    return {{std::move(near)}, false};
  }

  std::size_t window() const {
    const std::size_t window = terms_[at_].lexeme.window;
    if (window > limits_.near_window) {
      throw Error(ErrorKind::usage, "NEAR/" + std::to_string(window) + " is more than NEAR/" +
                                        std::to_string(limits_.near_window));
    }
    return window;
  }

  static void add_to_near(Near& near, Node child) {
    if (!is_leaf(child)) throw NotParsed("NEAR is allowed only between words and phrases");
    if (field_of(child) == Field::text) set_field(child, near.field);
    if (field_of(child) != near.field)
      throw NotParsed("NEAR is allowed only between words of one field");
    require(child);
    near.children.push_back(std::move(child));
  }

  Node primary() {
    if (at_ == terms_.size()) throw NotParsed("an operator has no word beside it");
    const Term& term = terms_[at_];
    switch (term.lexeme.kind) {
      case Kind::word:
      case Kind::phrase:
        ++at_;
        return leaf(term);
      case Kind::open:
        return parenthesis(term.lexeme);
      default:
        throw NotParsed("an operator has no word beside it");
    }
  }

  Node parenthesis(const Lexeme& open) {
    if (++depth_ > limits_.depth) {
      throw Error(ErrorKind::usage, "the query has more than " + std::to_string(limits_.depth) +
                                        " parentheses inside each other");
    }
    ++at_;
    Node node = any_of();
    if (!accept(Kind::close)) throw NotParsed("a parenthesis is not closed");
    --depth_;
    if (open.field) set_field(node, *open.field);
    return node;
  }

  const std::vector<Term>& terms_;
  const Limits& limits_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
};

}  // namespace

Node parse_terms(const std::vector<Term>& terms, const Limits& limits) {
  return Grammar(terms, limits).parse();
}

}  // namespace fahras::query
