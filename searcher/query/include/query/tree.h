// A query as a tree: parse() makes it of a query's text, and rewrite() changes it for a request.
//
// A node holds one of the types below, each of which has only the members that it needs. "Matches"
// is said of a document (query/verify.h), or of a token of its text (query/document.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include <fahras/analyzer.h>
#include <query/date.h>
#include <schema/fields.h>

namespace fahras::query {

// A word of the query in the three forms that the index's analyzer gives it.
struct Word {
  std::string surface, base, stem;
  // The word is on the analyzer's list of stop words or of question words. As a plain word of a
  // group, such a word has no weight, and a document need not contain it. Where it counts (all
  // words are stop words; + AND OR NOT), the flag is cleared. In phrases, stop words always count.
  bool is_stop_word = false;
};

// One word, or several side by side, that counts as a word of the query.
struct Alternative {
  // Why it counts: a rule of synonyms names it, it begins with the query's last word, or the
  // query's word may be a slip of it. The last two count only in documents without the word itself.
  enum class Kind : std::uint8_t { synonym, completion, typo };

  std::vector<Word> words;
  std::uint32_t at = 0;  // index of the word that takes the place of the query's word
  Kind kind = Kind::synonym;
  unsigned slips = 0;  // of a typo: its cost in quarters of a letter (suggest/slips.h)
};

// Where a word is searched. Field::text means the title and all paragraphs.
using schema::Field;

struct Node;

// A plain word. It matches every token of its stem.
struct PlainWord {
  Word word;
  Field field = Field::text;
  // Other words, each of which matches as the word does: synonyms, then what widen() adds.
  std::vector<Alternative> alternatives = {};
  // The weight of completions and typos in the first stage; the word's own is 1.
  double widened_weight = 0;
  bool is_unfinished = false;  // the word is still being typed, so that its completions match too
  // Many more documents have a completion than the word, which therefore is unlikely to be whole.
  // It then has the weight of a word that is as frequent as both together, as a factor of its own.
  bool is_doubtful = false;
  double own_weight = 1;
  // Stems of the same root, which are also searched and rank lower (query/relatives.h).
  std::vector<std::string> relatives = {};
  double related_weight = 0;  // the weight of a relative in the first stage; the word's own is 1
  double emphasis = 1;        // the factor by which the word's weight in the first stage changes
};

// Several words that count as plain words side by side although they were read as one: the parts of
// كوفيد-19, or a quotation beside plain words. The pass "word lists" puts a PlainWord in place of
// each, so that no list is left in a parsed query.
struct WordList {
  std::vector<Word> words;
  Field field = Field::text;
};

// =word or ="…". It matches tokens with these surfaces in this order.
struct ExactWords {
  std::vector<Word> words;
  Field field = Field::text;
};

// "…". It matches tokens with these bases in this order.
struct Phrase {
  std::vector<Word> words;
  Field field = Field::text;
};

// word*. It matches every token whose base begins with the word's surface or the word's base.
struct Prefix {
  Word word;
  Field field = Field::text;
};

// NEAR. It matches where all children (leaves with the same field as this node) occur in one part
// of a document, the first token of all at most `window` tokens before the last.
struct Near {
  std::vector<Node> children;
  Field field = Field::text;
  std::size_t window = 0;
};

// Nodes that are next to each other in the query. Node::occur of each child says whether it should,
// must or must not match. Without a `must` child one `should` child is needed; without both, every
// document matches that no `must_not` child matches. A group without children matches nothing.
struct Group {
  std::vector<Node> children;
};

// AND.
struct AllOf {
  std::vector<Node> children;
};

// OR.
struct AnyOf {
  std::vector<Node> children;
};

// NOT. It matches every document that its one child does not match.
struct NoneOf {
  std::vector<Node> children;
};

// No condition: every document matches. A query with only filters contains it.
struct Everything {};

// A DateRange as a node matches documents of these days, and none without a date.
struct Node {
  enum class Occur { should, must, must_not };
  using Value = std::variant<Group, PlainWord, WordList, ExactWords, Phrase, Prefix, Near,
                             DateRange, AllOf, AnyOf, NoneOf, Everything>;

  Value value = {};             // an empty group
  Occur occur = Occur::should;  // how the parent group uses the node; `should` elsewhere

  template <typename Type>
  bool is() const {
    return std::holds_alternative<Type>(value);
  }
  // The value if it is of this type, else null.
  template <typename Type>
  Type* get() {
    return std::get_if<Type>(&value);
  }
  template <typename Type>
  const Type* get() const {
    return std::get_if<Type>(&value);
  }
};

// The children of a node; none for a leaf.
std::span<Node> children_of(Node& node);
std::span<const Node> children_of(const Node& node);
// The words of a leaf, in order; none for a date, Everything and nodes with children.
std::span<Word> words_of(Node& node);
std::span<const Word> words_of(const Node& node);
// The field of a leaf or of NEAR; Field::text for nodes without a field.
Field field_of(const Node& node);
// Sets the field of a leaf, or of NEAR itself but not of its children. Does nothing for a node
// without a field.
void set_own_field(Node& node, Field field);

// Whether the node is a filter: a date, or words of a field whose text hits do not show, such as
// source:. It restricts where words are searched. A node with children is a filter if all of them
// are.
bool is_filter(const Node& node);

// A word of the query's text as the analyzer gave it, whatever the tree made of it.
struct TextWord {
  std::size_t begin = 0, end = 0;  // bytes of the text as it was given to parse()
  TokenKind kind = TokenKind::arabic;
  Word word;
};

struct Query {
  Node root;
  // Why the text could not be parsed as written and was searched as plain words; else empty.
  std::string fallback_reason = {};
  // The text that follows each - which was read as a dash and so excludes nothing, in order.
  std::vector<std::string> dashes = {};
  // All words of the text in order, without operators, dates and, where the text was parsed as
  // written, names of fields.
  std::vector<TextWord> text_words = {};
};

// One function object of several lambdas, for std::visit.
template <typename... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

}  // namespace fahras::query
