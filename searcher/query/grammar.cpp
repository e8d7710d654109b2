#include "grammar.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fahras/error.h>

#include "beside.h"

namespace fahras::query {
namespace {

using Kind = Lexeme::Kind;

// The fields in which words with * are not known: "source:, author: and section:".
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

bool is_leaf(const Node& node) {
  return node.kind == Node::Kind::words || node.kind == Node::Kind::exact ||
         node.kind == Node::Kind::phrase || node.kind == Node::Kind::prefix;
}

// An inner field, as in title:(a source:b), wins over the outer one.
void set_field(Node& node, Field field) {
  const bool has_field = is_leaf(node) || node.kind == Node::Kind::near;
  if (has_field && node.field == Field::text) node.field = field;
  if (node.kind == Node::Kind::prefix && !is_shown(node.field)) {
    throw NotParsed("* does not work in " + fields_without_prefixes());
  }
  for (Node& child : node.children) set_field(child, field);
}

// A word that an operator asks for: stop words count, and a word that splits stays together.
void require(Node& node) {
  if (node.kind != Node::Kind::words) return;
  if (node.words.size() > 1) node.kind = Node::Kind::phrase;
  for (Word& word : node.words) word.is_stop_word = false;
}

// What readers expect to be asked for without a +. Parentheses are not, whatever they hold; of
// quotations make_group decides.
bool is_required_by_nature(const Clause& clause, const Lexeme& first) {
  if (first.field) return true;
  if (clause.in_parentheses) return false;
  return clause.node.kind == Node::Kind::exact || clause.node.kind == Node::Kind::near;
}

Node leaf(const Term& term) {
  Node node;
  node.words = term.words;
  if (term.lexeme.field == Field::date) {
    node.kind = Node::Kind::date;
    node.from = term.dates.from;
    node.to = term.dates.to;
  } else if (term.lexeme.exact) {
    node.kind = Node::Kind::exact;
  } else if (term.lexeme.kind == Kind::phrase) {
    node.kind = Node::Kind::phrase;
  } else {
    node.kind = term.lexeme.prefix ? Node::Kind::prefix : Node::Kind::words;
  }
  if (node.kind != Node::Kind::date && term.lexeme.field) set_field(node, *term.lexeme.field);
  return node;
}

Node operand(std::vector<Clause> clauses) {
  if (clauses.size() == 1) require(clauses.front().node);
  return make_group(std::move(clauses));
}

// One operand needs no operator.
Node unless_alone(Node node) {
  if (node.children.size() > 1) return node;
  Node only = std::move(node.children.front());
  return only;
}

class Grammar {
 public:
  Grammar(const std::vector<Term>& terms, const Limits& limits) : terms_(terms), limits_(limits) {}

  Node parse() {
    Node root = any_of();
    if (at_ < terms_.size()) throw NotParsed("a closing parenthesis has no partner");
    return root;
  }

 private:
  bool next_is(Kind kind) const { return at_ < terms_.size() && terms_[at_].lexeme.kind == kind; }

  bool accept(Kind kind) {
    if (!next_is(kind)) return false;
    ++at_;
    return true;
  }

  // a OR b OR c, weakest of all.
  Node any_of() {
    Node node;
    node.kind = Node::Kind::any_of;
    do {
      node.children.push_back(all_of(!node.children.empty()));
    } while (accept(Kind::op_or));
    return unless_alone(std::move(node));
  }

  // a AND b AND c
  Node all_of(bool after_or) {
    Node node;
    node.kind = Node::Kind::all_of;
    do {
      auto beside = clauses();
      const bool alone =
          node.children.empty() && !after_or && !next_is(Kind::op_and) && !next_is(Kind::op_or);
      node.children.push_back(alone ? make_group(std::move(beside)) : operand(std::move(beside)));
    } while (accept(Kind::op_and));
    return unless_alone(std::move(node));
  }

  // What stands side by side.
  std::vector<Clause> clauses() {
    std::vector<Clause> beside;
    while (at_ < terms_.size() && !next_is(Kind::close) && !next_is(Kind::op_and) &&
           !next_is(Kind::op_or)) {
      beside.push_back(clause());
    }
    if (beside.empty()) throw NotParsed("an operator or a pair of parentheses lacks its words");
    return beside;
  }

  Clause clause() {
    const std::size_t begin = at_;
    bool negated = false;
    while (accept(Kind::op_not)) negated = !negated;
    const bool by_operator = at_ != begin;
    if (at_ == terms_.size()) throw NotParsed("NOT lacks its word");
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

  // a NEAR/5 b NEAR/5 c
  Clause near() {
    const bool in_parentheses = next_is(Kind::open);
    Node first = primary();
    if (!next_is(Kind::op_near)) return {std::move(first), in_parentheses};
    Node node;
    node.kind = Node::Kind::near;
    node.field = first.field;
    add_to_near(node, std::move(first));
    while (next_is(Kind::op_near)) {
      node.window = std::max(node.window, window());
      ++at_;
      if (at_ < terms_.size() && terms_[at_].lexeme.sign != 0) {
        throw NotParsed("NEAR does not go with + or - after it");
      }
      add_to_near(node, primary());
    }
    if (node.children.size() > limits_.near_words) {
      throw Error(ErrorKind::usage,
                  "NEAR joins more than " + std::to_string(limits_.near_words) + " words");
    }
    return {std::move(node), false};
  }

  std::size_t window() const {
    const std::size_t window = terms_[at_].lexeme.window;
    if (window > limits_.near_window) {
      throw Error(ErrorKind::usage, "NEAR/" + std::to_string(window) + " is more than NEAR/" +
                                        std::to_string(limits_.near_window));
    }
    return window;
  }

  static void add_to_near(Node& near, Node child) {
    if (!is_leaf(child)) throw NotParsed("NEAR stands only between words and phrases");
    if (child.field == Field::text) set_field(child, near.field);
    if (child.field != near.field) throw NotParsed("NEAR stands only between words of one field");
    require(child);
    near.children.push_back(std::move(child));
  }

  Node primary() {
    if (at_ == terms_.size()) throw NotParsed("an operator lacks its word");
    const Term& term = terms_[at_];
    switch (term.lexeme.kind) {
      case Kind::word:
      case Kind::phrase:
        ++at_;
        return leaf(term);
      case Kind::open:
        return parenthesis(term.lexeme);
      default:
        throw NotParsed("an operator lacks its word");
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
