#include <snippet/highlighter.h>

#include <algorithm>
#include <span>
#include <utility>

#include "patterns.h"

namespace fahras::snippet {
namespace {

// A token that matches one or several words of the query.
struct Cell {
  std::uint32_t position = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t first_occurrence = 0;  // in Marking::occurrences_, up to the next cell's
  bool highlighted = false;
  bool joins_next = false;  // forms one highlight together with the next cell
};

// The cells of one part. Patterns mark the cells that are to be highlighted.
class Marking {
 public:
  Marking(const query::Part& part, const query::QueryWords& words,
          const std::function<bool()>& is_over)
      : words_(words), is_over_(is_over) {
    occurrences_.reserve(part.occurrences.size());
    for (const query::Occurrence& occurrence : part.occurrences) {
      if (words.words[occurrence.word].negated) continue;
      if (cells_.empty() || cells_.back().position != occurrence.position) {
        cells_.push_back({occurrence.position, occurrence.begin, occurrence.end,
                          static_cast<std::uint32_t>(occurrences_.size())});
      }
      occurrences_.push_back(occurrence);
      add_stood_for(occurrence);
    }
  }

  void apply(const Pattern& pattern) {
    for (std::size_t first = 0; first + pattern.words.size() <= cells_.size(); ++first) {
      if (has_ended(pattern.words.size())) return;
      if (!matches(pattern, first)) continue;
      for (std::size_t i = 0; i < pattern.words.size(); ++i) {
        cells_[first + i].highlighted = true;
        if (i + 1 < pattern.words.size()) cells_[first + i].joins_next = true;
      }
    }
  }

  // Joins highlights that are neighbours in the text and in the query, together with the stop words
  // between them.
  void join_neighbours() {
    std::size_t neighbours = 1;
    for (const auto& sequence : words_.sequences) neighbours += sequence.size();
    for (std::size_t first = 0; first < cells_.size(); ++first) {
      if (has_ended(neighbours)) return;
      if (!cells_[first].highlighted) continue;
      std::size_t next = first + 1;
      while (next < cells_.size() && linked(next - 1) && is_bridge(cells_[next])) ++next;
      if (next == cells_.size() || !linked(next - 1) || !cells_[next].highlighted) continue;
      for (std::size_t i = first; i < next; ++i) cells_[i].joins_next = true;
      for (std::size_t i = first; i < next; ++i) cells_[i].highlighted = true;
    }
  }

  std::vector<Highlight> take() const {
    std::vector<Highlight> highlights;
    bool joined = false;
    for (const Cell& cell : cells_) {
      if (!cell.highlighted) continue;
      if (!joined) highlights.push_back({cell.begin, cell.end, cell.position, cell.position, {}});
      extend(highlights.back(), cell);
      joined = cell.joins_next;
    }
    for (Highlight& highlight : highlights) make_distinct(highlight.words);
    return highlights;
  }

 private:
  // The number of words that are compared between two checks of the clock, which takes a few
  // milliseconds.
  static constexpr std::size_t steps_between_looks = std::size_t{1} << 20U;

  bool has_ended(std::size_t more_steps) {
    steps_ += more_steps;
    if (!ended_ && steps_ >= steps_between_looks) {
      steps_ = 0;
      ended_ = is_over_ && is_over_();
    }
    return ended_;
  }

  std::span<const query::Occurrence> occurrences(const Cell& cell) const {
    const bool is_last = &cell == &cells_.back();
    const std::size_t end = is_last ? occurrences_.size() : (&cell + 1)->first_occurrence;
    return std::span(occurrences_).subspan(cell.first_occurrence, end - cell.first_occurrence);
  }

  // An occurrence of a synonym is also an occurrence of the word that it replaces. It matches by
  // stem only, so that phrases, which need a closer match, do not accept it.
  void add_stood_for(query::Occurrence occurrence) {
    const auto word = words_.counts_as(occurrence.word);
    if (!word || *word == occurrence.word) return;
    occurrence.word = *word;
    occurrence.match = query::Match::stem;
    occurrences_.push_back(occurrence);
  }

  void extend(Highlight& highlight, const Cell& cell) const {
    highlight.end = cell.end;
    highlight.last = cell.position;
    for (const auto& occurrence : occurrences(cell)) {
      if (!words_.words[occurrence.word].alternative) highlight.words.push_back(occurrence.word);
    }
  }
  static void make_distinct(std::vector<std::uint32_t>& words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
  }

  bool matches(const Pattern& pattern, std::size_t first) const {
    for (std::size_t i = 0; i < pattern.words.size(); ++i) {
      const Cell& cell = cells_[first + i];
      if (cell.position != cells_[first].position + i) return false;
      if (!holds(cell, pattern.words[i], pattern.min_match)) return false;
    }
    return true;
  }

  bool holds(const Cell& cell, std::uint32_t word, query::Match min_match) const {
    return std::ranges::any_of(occurrences(cell), [&](const auto& one) {
      return one.word == word && one.match >= min_match;
    });
  }

  bool is_bridge(const Cell& cell) const {
    return !cell.highlighted && std::ranges::all_of(occurrences(cell), [&](const auto& one) {
      return !words_.words[one.word].scored;
    });
  }

  // Whether the tokens of this cell and the next are neighbours in the text and in the query.
  bool linked(std::size_t i) const {
    if (i + 1 >= cells_.size() || cells_[i + 1].position != cells_[i].position + 1) return false;
    return std::any_of(words_.sequences.begin(), words_.sequences.end(), [&](const auto& sequence) {
      for (std::size_t k = 0; k + 1 < sequence.size(); ++k) {
        if (holds(cells_[i], sequence[k], query::Match::stem) &&
            holds(cells_[i + 1], sequence[k + 1], query::Match::stem)) {
          return true;
        }
      }
      return false;
    });
  }

  const query::QueryWords& words_;
  const std::function<bool()>& is_over_;
  std::vector<Cell> cells_;
  std::vector<query::Occurrence> occurrences_;
  std::size_t steps_ = 0;
  bool ended_ = false;
};

// Whether the pattern is searched for in parts of this field. A word without a field is also
// searched for in the title and in attributes.
bool applies(const Pattern& pattern, query::Field field) {
  const bool counts_as_text = field == query::Field::title || schema::is_attribute(field);
  return pattern.field == field || (pattern.field == query::Field::text && counts_as_text);
}

}  // namespace

Highlighter::Highlighter(const query::Query& query, const query::QueryWords& words,
                         std::function<bool()> is_over)
    : words_(words), patterns_(make_patterns(query, words)), is_over_(std::move(is_over)) {}

std::vector<Highlight> Highlighter::highlights(const query::Part& part) const {
  Marking marking(part, words_, is_over_);
  for (const Pattern& pattern : patterns_) {
    if (applies(pattern, part.field)) marking.apply(pattern);
  }
  marking.join_neighbours();
  return marking.take();
}

}  // namespace fahras::snippet
