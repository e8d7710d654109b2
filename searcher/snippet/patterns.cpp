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

  // Adds the words of a node that are to be highlighted. Words that the query excludes are never
  // highlighted.
  void add(const Node& node) {
    if (node.is<query::NoneOf>() || node.occur == Node::Occur::must_not) return;
    if (node.is<query::PlainWord>() || node.is<query::WordList>()) {
      add_each(node);
    } else if (node.is<query::Phrase>() || node.is<query::Prefix>()) {
      add_sequence(node, Match::base);
    } else if (node.is<query::ExactWords>()) {
      add_sequence(node, Match::surface);
    }
    for (const Node& child : query::children_of(node)) add(child);
  }
  // Adds the words of each synonym of several words. A synonym of one word is highlighted as the
  // word that it replaces.
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
    const query::Field field = query::field_of(node);
    for (const query::Word& word : query::words_of(node)) {
      const std::uint32_t entry = entry_of(word, field, false);
      if (words_.words[entry].scored) patterns_.push_back({{entry}, Match::stem, field});
    }
  }

  void add_sequence(const Node& node, Match min_match) {
    Pattern pattern{{}, min_match, query::field_of(node)};
    for (const query::Word& word : query::words_of(node)) {
      pattern.words.push_back(entry_of(word, pattern.field, node.is<query::Prefix>()));
    }
    patterns_.push_back(std::move(pattern));
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
