#include <algorithm>
#include <map>
#include <utility>

#include <query/document.h>
#include <query/relatives.h>

#include "alternatives.h"
#include "beside.h"
#include "word_key.h"

namespace fahras::query {
namespace {

class Collector {
 public:
  QueryWords run(const Node& root) {
    visit(root, false);
    return std::move(result_);
  }

 private:
  void visit(const Node& node, bool negated) {
    if (!node.words.empty()) return add_leaf(node, negated);
    std::vector<std::uint32_t> beside;
    Field field = Field::text;
    for (const Node& child : node.children) {
      const bool child_negated = is_negated(node, child, negated);
      const bool joins = child.kind == Node::Kind::words && are_beside(node) && !child_negated;
      if (!joins || child.field != field) flush(beside);
      field = child.field;
      visit(child, child_negated);
      if (joins && is_shown(field)) beside.push_back(last_);
    }
    flush(beside);
  }

  void flush(std::vector<std::uint32_t>& sequence) {
    if (sequence.size() > 1) result_.sequences.push_back(std::move(sequence));
    sequence.clear();
  }

  void add_leaf(const Node& node, bool negated) {
    const bool all_stop = std::all_of(node.words.begin(), node.words.end(),
                                      [](const Word& word) { return word.is_stop_word; });
    const bool lone = node.kind == Node::Kind::words;
    std::vector<std::uint32_t> sequence;
    for (const Word& word : node.words) {
      const bool scored =
          is_shown(node.field) && !negated && (!word.is_stop_word || (all_stop && !lone));
      sequence.push_back(add(word, node, negated, scored));
    }
    add_alternatives(node, negated);
    if (!lone && !negated && is_shown(node.field)) flush(sequence);
  }

  std::uint32_t add(const Word& word, const Node& node, bool negated, bool scored) {
    const Match match = needed_match(node.kind);
    const auto next = static_cast<std::uint32_t>(result_.words.size());
    const auto [known, is_new] = index_.try_emplace(key_of(word, node, negated), next);
    last_ = known->second;
    if (is_new) {
      const bool by_prefix = node.kind == Node::Kind::prefix;
      result_.words.push_back({word, node.field, scored, by_prefix, negated, match});
    } else {
      auto& entry = result_.words[last_];
      entry.scored = entry.scored || scored;
      entry.min_match = std::min(entry.min_match, match);
    }
    if (!negated) {
      result_.words[last_].emphasis +=
          node.emphasis + (node.relatives.empty() ? 0 : related_weight);
    }
    return last_;
  }

  // Of the word added last. A word that stands in the query twice has each of them once.
  void add_alternatives(const Node& node, bool negated) {
    for (const Alternative& alternative : node.alternatives) {
      if (find_alternative(result_, last_, alternative) != nullptr) continue;
      const auto first = static_cast<std::uint32_t>(result_.words.size());
      const auto length = static_cast<std::uint32_t>(alternative.words.size());
      const auto number = static_cast<std::uint32_t>(result_.alternatives.size());
      result_.alternatives.push_back({last_, first, length, alternative.at});
      for (const Word& word : alternative.words) {
        result_.words.push_back({word, node.field, false, false, negated, Match::stem, number});
      }
    }
  }

  QueryWords result_;
  std::map<WordKey, std::uint32_t> index_;  // views into the tree
  std::uint32_t last_ = 0;
};

}  // namespace

QueryWords collect_words(const Query& query) { return Collector().run(query.root); }

}  // namespace fahras::query
