#include "patterns.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace fahras::snippet {
namespace {

using query::Match;
using query::Node;

class PatternMaker {
 public:
  explicit PatternMaker(const query::QueryWords& words) : words_(words) {}

  void add(const Node& node) {
    if (node.kind == Node::Kind::none_of || node.occur == Node::Occur::must_not) return;
    switch (node.kind) {
      case Node::Kind::words:
        return add_each(node);
      case Node::Kind::prefix:
        return add_sequence(node, Match::base, true);
      case Node::Kind::phrase:
        return add_sequence(node, Match::base, false);
      case Node::Kind::exact:
        return add_sequence(node, Match::surface, false);
      default:
        break;
    }
    for (const Node& child : node.children) add(child);
  }
  // The words of a synonym that has several; one alone is highlighted as the word it stands for.
  void add_synonyms() {
    for (const auto& synonym : words_.alternatives) {
      const auto& entry = words_.words[synonym.first];
      if (synonym.length == 1 || entry.negated) continue;
      Pattern& pattern = patterns_.emplace_back(Pattern{{}, Match::stem, entry.field});
      for (std::uint32_t i = 0; i < synonym.length; ++i) pattern.words.push_back(synonym.first + i);
    }
  }
  std::vector<Pattern> take() { return std::move(patterns_); }

 private:
  void add_each(const Node& node) {
    for (const query::Word& word : node.words) {
      const std::uint32_t entry = entry_of(word, node.field, false);
      if (words_.words[entry].scored) patterns_.push_back({{entry}, Match::stem, node.field});
    }
  }

  void add_sequence(const Node& node, Match at_least, bool by_prefix) {
    Pattern pattern{{}, at_least, node.field};
    for (const query::Word& word : node.words) {
      pattern.words.push_back(entry_of(word, node.field, by_prefix));
    }
    if (!pattern.words.empty()) patterns_.push_back(std::move(pattern));
  }

  std::uint32_t entry_of(const query::Word& word, query::Field field, bool by_prefix) const {
    const auto entry = std::find_if(words_.words.begin(), words_.words.end(), [&](const auto& one) {
      return !one.negated && !one.alternative && one.word.surface == word.surface &&
             one.field == field && one.by_prefix == by_prefix;
    });
    if (entry == words_.words.end()) throw std::logic_error("words of another query");
    return static_cast<std::uint32_t>(entry - words_.words.begin());
  }

  const query::QueryWords& words_;
  std::vector<Pattern> patterns_;
};

}  // namespace

std::vector<Pattern> make_patterns(const query::Query& query, const query::QueryWords& words) {
  PatternMaker maker(words);
  maker.add(query.root);
  maker.add_synonyms();
  return maker.take();
}

}  // namespace fahras::snippet
