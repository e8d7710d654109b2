#include <query/verify.h>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "alternatives.h"
#include "beside.h"
#include "word_key.h"

namespace fahras::query {
namespace {

// A token that matches a word of the query.
struct Hit {
  std::uint32_t part = 0;
  std::uint32_t position = 0;
  Match match = Match::stem;
};

// The tokens of a part, from `first` to `last`, that match a word or a phrase.
struct Span {
  std::uint32_t part = 0;
  std::uint32_t first = 0, last = 0;
};

bool has(const std::vector<Hit>& hits, std::uint32_t part, std::uint32_t position, Match needed) {
  const auto found = std::lower_bound(
      hits.begin(), hits.end(), std::tie(part, position),
      [](const Hit& hit, const auto& wanted) { return std::tie(hit.part, hit.position) < wanted; });
  return found != hits.end() && found->part == part && found->position == position &&
         found->match >= needed;
}

// Whether some `window` consecutive tokens of one part contain a span of each list. `spans` are the
// spans of all lists, each with the number of its list, ordered by part and last token.
bool are_near(const std::vector<std::pair<Span, std::size_t>>& spans, std::size_t lists,
              std::size_t window) {
  constexpr auto none = std::numeric_limits<std::int64_t>::min();
  // For each list, where its latest span among those seen so far begins. No other span of the list
  // is a better partner for the spans to come.
  std::vector<std::int64_t> latest(lists, none);
  std::uint32_t part = 0;
  for (const auto& [span, list] : spans) {
    if (span.part != part) std::fill(latest.begin(), latest.end(), none);
    part = span.part;
    latest[list] = std::max<std::int64_t>(latest[list], span.first);
    const std::int64_t first = *std::min_element(latest.begin(), latest.end());
    if (first != none && span.last - first <= static_cast<std::int64_t>(window)) return true;
  }
  return false;
}

}  // namespace

// The evaluation of all conditions on one document.
class Verifier::Evaluation {
 public:
  Evaluation(const Verifier& verifier, const Document& document)
      : unit_(verifier.unit_), document_(document), hits_(verifier.word_count_) {
    for (std::uint32_t part = 0; part < document.parts.size(); ++part) {
      for (const Occurrence& found : document.parts[part].occurrences) {
        hits_[found.word].push_back({part, found.position, found.match});
      }
    }
  }

  bool holds(const Condition& condition) const {
    const auto& children = condition.children;
    const auto child_holds = [this](const Condition& child) { return holds(child); };
    return std::visit(Overloaded{
                          [&](const Group&) { return group_holds(condition); },
                          [&](const Near& near) { return near_holds(condition, near.window); },
                          [&](const DateRange& days) { return days.contains(document_.day); },
                          [&](const AllOf&) {
                            return std::all_of(children.begin(), children.end(), child_holds);
                          },
                          [&](const AnyOf&) {
                            return std::any_of(children.begin(), children.end(), child_holds);
                          },
                          [&](const NoneOf&) {
                            return std::none_of(children.begin(), children.end(), child_holds);
                          },
                          [](const Everything&) { return true; },
                          [&](const auto& /*leaf*/) { return !spans(condition).empty(); },
                      },
                      condition.node->value);
  }

 private:
  bool group_holds(const Condition& condition) const {
    bool needs_should = true;
    bool has_should = false;
    bool found_should = false;
    for (const Condition& child : condition.children) {
      if (is_optional_stop_word(*child.node)) continue;
      if (child.node->occur == Node::Occur::should) {
        has_should = true;
        found_should = found_should || holds(child);
      } else if (holds(child) != (child.node->occur == Node::Occur::must)) {
        return false;
      } else if (child.node->occur == Node::Occur::must) {
        needs_should = false;
      }
    }
    if (condition.children.empty()) return false;
    return found_should || !needs_should || !has_should;
  }

  bool applies(Field asked, std::uint32_t part) const {
    const Field found = document_.parts[part].field;
    if (found == asked) return true;
    const bool counts_as_text = found == Field::title || schema::is_attribute(found);
    return asked == Field::text && counts_as_text && unit_ == Unit::article;
  }

  bool near_holds(const Condition& condition, std::size_t window) const {
    std::vector<std::pair<Span, std::size_t>> all;
    for (std::size_t i = 0; i < condition.children.size(); ++i) {
      const auto found = spans(condition.children[i]);
      if (found.empty()) return false;
      for (const Span& span : found) all.emplace_back(span, i);
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
      return std::tie(a.first.part, a.first.last) < std::tie(b.first.part, b.first.last);
    });
    return are_near(all, condition.children.size(), window);
  }

  // Returns where the words of a leaf occur in sequence, ordered by part and position.
  std::vector<Span> spans(const Condition& condition) const {
    const Node& node = *condition.node;
    const Match needed = needed_match(node);
    const Field field = field_of(node);
    const std::size_t rarest = rarest_word(condition.words);
    const auto length = static_cast<std::uint32_t>(condition.words.size());
    std::vector<Span> found;
    for (const Hit& hit : hits_[condition.words[rarest]]) {
      if (hit.match < needed || hit.position < rarest || !applies(field, hit.part)) continue;
      const auto first = static_cast<std::uint32_t>(hit.position - rarest);
      if (is_sequence(condition.words, hit.part, first, needed)) {
        found.push_back({hit.part, first, first + length - 1});
      }
    }
    for (const auto& alternative : condition.alternatives) {
      add_spans(alternative, field, found);
    }
    return found;
  }

  // Adds the spans of a synonym. Occurrences hold whole synonyms only, so each hit of a synonym's
  // first word begins such a span.
  void add_spans(const QueryWords::Alternative& alternative, Field field,
                 std::vector<Span>& found) const {
    for (const Hit& hit : hits_[alternative.first]) {
      if (!applies(field, hit.part)) continue;
      found.push_back({hit.part, hit.position, hit.position + alternative.length - 1});
    }
  }

  std::size_t rarest_word(const std::vector<std::uint32_t>& words) const {
    const auto rarest = std::min_element(
        words.begin(), words.end(),
        [this](std::uint32_t a, std::uint32_t b) { return hits_[a].size() < hits_[b].size(); });
    return static_cast<std::size_t>(rarest - words.begin());
  }

  bool is_sequence(const std::vector<std::uint32_t>& words, std::uint32_t part, std::uint32_t first,
                   Match needed) const {
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      if (!has(hits_[words[i]], part, first + i, needed)) return false;
    }
    return true;
  }

  Unit unit_;
  const Document& document_;
  std::vector<std::vector<Hit>> hits_;  // by word; each list ordered by part and position
};

namespace {

using WordIndex = std::map<WordKey, std::uint32_t>;

WordIndex index_of(const QueryWords& words) {
  WordIndex index;
  for (std::uint32_t i = 0; i < words.words.size(); ++i) {
    if (!words.words[i].alternative) index.emplace(key_of(words.words[i]), i);
  }
  return index;
}

}  // namespace

Verifier::Verifier(const Query& query, const QueryWords& words, Unit unit)
    : word_count_(words.words.size()), unit_(unit) {
  const WordIndex index = index_of(words);
  const auto resolve = [&](const auto& self, const Node& node, bool negated) -> Condition {
    Condition condition{&node, {}, {}, {}};
    for (const Word& word : words_of(node)) {
      condition.words.push_back(index.at(key_of(word, node, negated)));
    }
    for (const Alternative& one : alternatives_of(node)) {
      condition.alternatives.push_back(*find_alternative(words, condition.words.front(), one));
    }
    for (const Node& child : children_of(node)) {
      condition.children.push_back(self(self, child, is_negated(node, child, negated)));
    }
    return condition;
  };
  root_ = resolve(resolve, query.root, false);
}

bool Verifier::matches(const Document& document) const {
  return Evaluation(*this, document).holds(root_);
}

}  // namespace fahras::query
