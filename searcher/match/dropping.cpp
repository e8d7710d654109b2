#include "dropping.h"

#include <algorithm>
#include <vector>

#include "word_forms.h"

namespace fahras::match {
namespace {

using query::Node;

// Whether the node stands for words that a document need not have, but that count.
bool is_optional(const Node& node) {
  const auto* const plain = node.get<query::PlainWord>();
  return node.occur == Node::Occur::should && !query::is_filter(node) &&
         (plain == nullptr || !plain->word.is_stop_word);
}

// The number of documents that have the node's word; 0 for anything but a plain word.
double frequency_of(const Node& node, const SearchRequest& request, const WordForms& forms) {
  const auto* const plain = node.get<query::PlainWord>();
  return plain == nullptr ? 0 : forms.documents_with(plain->word, request.unit);
}

}  // namespace

void require_most(const SearchRequest& request, const index::Shards& shards,
                  const HasEnough& has_enough, query::Query& query) {
  if (!query.root.is<query::Group>()) return;
  std::vector<Node*> words;  // the last one is dropped first
  for (Node& child : query::children_of(query.root)) {
    if (is_optional(child)) words.push_back(&child);
  }
  if (request.drop_words == DropWords::frequent) {
    const WordForms forms(shards);
    std::stable_sort(words.begin(), words.end(), [&](const Node* a, const Node* b) {
      return frequency_of(*a, request, forms) < frequency_of(*b, request, forms);
    });
  }
  for (Node* const word : words) word->occur = Node::Occur::must;
  for (; words.size() > 1 && !has_enough(query); words.pop_back()) {
    words.back()->occur = Node::Occur::should;
  }
}

}  // namespace fahras::match
