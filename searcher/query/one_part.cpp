#include <query/compile.h>
#include <schema/terms.h>

namespace fahras::query {
namespace {

using Words = std::vector<const Word*>;

// Those that the node needs in one part; of a prefix there is no stem to ask for, and instead of a
// word with synonyms one of them may stand there.
void collect(const Node& node, Words& words) {
  if (node.kind == Node::Kind::prefix || !node.alternatives.empty()) return;
  for (const Word& word : node.words) words.push_back(&word);
  for (const Node& child : node.children) collect(child, words);
}

bool is_in_one_part(const Node& node) {
  return node.field == Field::text &&
         (node.kind == Node::Kind::phrase || node.kind == Node::Kind::exact ||
          node.kind == Node::Kind::near);
}

bool requires_child(const Node& node, const Node& child) {
  return node.kind == Node::Kind::all_of ||
         (node.kind == Node::Kind::group && child.occur == Node::Occur::must);
}

void find_longest(const Node& node, Words& longest) {
  if (is_in_one_part(node)) {
    Words words;
    collect(node, words);
    if (words.size() > longest.size()) longest = std::move(words);
    return;
  }
  for (const Node& child : node.children) {
    if (requires_child(node, child)) find_longest(child, longest);
  }
}

Xapian::Query all_in(schema::Field field, const Words& words) {
  std::vector<Xapian::Query> terms;
  terms.reserve(words.size());
  for (const Word* word : words) terms.emplace_back(schema::term(field, word->stem));
  return {Xapian::Query::OP_AND, terms.begin(), terms.end()};
}

}  // namespace

std::optional<OnePart> one_part(const Query& query) {
  Words words;
  find_longest(query.root, words);
  if (words.size() < 2) return std::nullopt;
  return OnePart{all_in(schema::Field::text, words), all_in(schema::Field::title, words)};
}

}  // namespace fahras::query
