#include <algorithm>
#include <map>
#include <utility>

#include <query/document.h>

#include "alternatives.h"
#include "beside.h"
#include "word_key.h"

namespace fahras::query {
namespace {

// The emphasis that a leaf adds to its words.
double emphasis_of(const Node& leaf) {
  const auto* const plain = leaf.get<PlainWord>();
  if (plain == nullptr) return 1;
  return plain->emphasis + (plain->relatives.empty() ? 0 : plain->related_weight);
}

class Collector {
 public:
  QueryWords run(const Node& root) {
    visit(root, false);
    return std::move(result_);
  }

 private:
  void visit(const Node& node, bool negated) {
    if (is_leaf(node)) return add_leaf(node, negated);
    std::vector<std::uint32_t> beside;
    Field field = Field::text;
    for (const Node& child : children_of(node)) {
      const bool child_negated = is_negated(node, child, negated);
      const bool joins = child.is<PlainWord>() && are_beside(node) && !child_negated;
      if (!joins || field_of(child) != field) flush(beside);
      field = field_of(child);
      visit(child, child_negated);
      if (joins && is_shown(field)) beside.push_back(last_);
    }
    flush(beside);
  }

  void flush(std::vector<std::uint32_t>& sequence) {
    if (sequence.size() > 1) result_.sequences.push_back(std::move(sequence));
    sequence.clear();
  }

  void add_leaf(const Node& leaf, bool negated) {
    const auto words = words_of(leaf);
    const bool all_stop =
        std::all_of(words.begin(), words.end(), [](const Word& word) { return word.is_stop_word; });
    const bool is_plain = leaf.is<PlainWord>();
    const bool shown = is_shown(field_of(leaf)) && !negated;
    std::vector<std::uint32_t> sequence;
    for (const Word& word : words) {
      const bool scored = shown && (!word.is_stop_word || (all_stop && !is_plain));
      sequence.push_back(add(word, leaf, negated, scored));
    }
    add_alternatives(leaf, negated);
    if (!is_plain && shown) flush(sequence);
  }

  std::uint32_t add(const Word& word, const Node& leaf, bool negated, bool scored) {
    const Match match = needed_match(leaf);
    const auto next = static_cast<std::uint32_t>(result_.words.size());
    const auto [known, is_new] = index_.try_emplace(key_of(word, leaf, negated), next);
    last_ = known->second;
    if (is_new) {
      result_.words.push_back({word, field_of(leaf), scored, leaf.is<Prefix>(), negated, match});
    } else {
      auto& entry = result_.words[last_];
      entry.scored = entry.scored || scored;
      entry.min_match = std::min(entry.min_match, match);
    }
    if (!negated) result_.words[last_].emphasis += emphasis_of(leaf);
    const auto* const plain = leaf.get<PlainWord>();
    if (plain != nullptr && plain->is_doubtful) result_.words[last_].is_doubtful = true;
    return last_;
  }

  // Adds the alternatives of the word that was added last. A word that stands in the query twice
  // has each of them once.
  void add_alternatives(const Node& leaf, bool negated) {
    for (const Alternative& alternative : alternatives_of(leaf)) {
      if (find_alternative(result_, last_, alternative) != nullptr) continue;
      const auto first = static_cast<std::uint32_t>(result_.words.size());
      const auto length = static_cast<std::uint32_t>(alternative.words.size());
      const auto number = static_cast<std::uint32_t>(result_.alternatives.size());
      result_.alternatives.push_back(
          {last_, first, length, alternative.at, alternative.kind, alternative.slips});
      for (const Word& word : alternative.words) {
        result_.words.push_back({word, field_of(leaf), false, false, negated, Match::stem, number});
      }
    }
  }

  QueryWords result_;
  std::map<WordKey, std::uint32_t> index_;  // its keys are views into the tree
  std::uint32_t last_ = 0;
};

}  // namespace

QueryWords collect_words(const Query& query) { return Collector().run(query.root); }

}  // namespace fahras::query
