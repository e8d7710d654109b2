#include "sightings.h"

#include <algorithm>

#include <ranking/weights.h>

namespace fahras::ranking {
namespace {

using Kind = query::Alternative::Kind;

const query::QueryWords::Alternative* alternative_of(const query::Occurrence& occurrence,
                                                     const query::QueryWords& words) {
  const auto number = words.words[occurrence.word].alternative;
  return number ? &words.alternatives[*number] : nullptr;
}

bool widens(const query::QueryWords::Alternative* alternative) {
  return alternative != nullptr && alternative->kind != Kind::synonym;
}

// The words that the parts have themselves or by a synonym.
std::vector<bool> own_words(std::span<const query::Part> parts, const query::QueryWords& words) {
  std::vector<bool> own(words.words.size(), false);
  for (const query::Part& part : parts) {
    for (const query::Occurrence& one : part.occurrences) {
      const auto word = words.counts_as(one.word);
      if (word && !widens(alternative_of(one, words))) own[*word] = true;
    }
  }
  return own;
}

bool is_widened(const query::QueryWords& words) {
  return std::any_of(words.alternatives.begin(), words.alternatives.end(),
                     [](const auto& one) { return widens(&one); });
}

// Keeps the way of widening that costs least: a completion before a typo, a small typo before a
// greater one.
void widen(const query::QueryWords::Alternative& by, Widened& widened) {
  const bool is_less = widened.kind == Kind::synonym || by.kind < widened.kind ||
                       (by.kind == widened.kind && by.slips < widened.slips);
  if (is_less) widened = {by.kind, by.slips};
}

// The occurrences of one candidate as sightings of the query's words.
class Occurrences {
 public:
  Occurrences(std::span<const query::Part> parts, const query::QueryWords& words, Sightings& seen)
      : words_(words), seen_(seen) {
    if (is_widened(words)) own_ = own_words(parts, words);
  }

  // Calls `use(word, occurrence, match)` for each occurrence and the word that it counts as.
  template <typename Use>
  void for_each_word(const query::Part& part, Use use) const {
    for (const query::Occurrence& occurrence : part.occurrences) {
      const auto word = words_.counts_as(occurrence.word);
      if (!word) continue;
      const auto* const alternative = alternative_of(occurrence, words_);
      if (widens(alternative)) {
        if (own_[*word]) continue;
        widen(*alternative, seen_.widened[*word]);
        use(*word, occurrence, query::Match::stem);
      } else {
        const auto most = alternative == nullptr ? query::Match::surface : query::Match::base;
        use(*word, occurrence, std::min(occurrence.match, most));
      }
    }
  }

 private:
  const query::QueryWords& words_;
  Sightings& seen_;
  std::vector<bool> own_;  // by word; empty if no word is widened
};

// Two alternatives of one word may begin with the same token, which counts once.
void add(const Sighting& one, std::vector<Sighting>& sightings) {
  if (!sightings.empty() && sightings.back().place == one.place) {
    sightings.back().match = std::max(sightings.back().match, one.match);
  } else {
    sightings.push_back(one);
  }
}

void see_title(const query::Part& part, const Occurrences& found, Sightings& seen) {
  found.for_each_word(part, [&](std::uint32_t word, const auto& occurrence, query::Match match) {
    query::Match& closest = seen.closest_in_title[word];
    closest = seen.in_title[word] ? std::max(closest, match) : match;
    seen.in_title[word] = true;
    add({seen.title_tokens + occurrence.position, 0, match}, seen.title_places[word]);
  });
  seen.title_tokens += part.tokens;
}

void see_attribute(const query::Part& part, const Occurrences& found, Sightings& seen) {
  found.for_each_word(part, [&](std::uint32_t word, const auto&, query::Match match) {
    const double closeness = match == query::Match::stem ? stem_in_title : 1.0;
    double& most = seen.in_attributes[word];
    most = std::max(most, part.field->weight * closeness);
    query::Match& closest = seen.closest_in_attributes[word];
    closest = std::max(closest, match);
  });
}

void see_paragraph(const query::Part& part, const Occurrences& found, Sightings& seen) {
  const std::uint32_t start = seen.text_tokens + seen.paragraphs * paragraph_gap;
  found.for_each_word(part, [&](std::uint32_t word, const auto& occurrence, query::Match match) {
    add({start + occurrence.position, seen.paragraphs, match}, seen.in_text[word]);
  });
  seen.text_tokens += part.tokens;
  ++seen.paragraphs;
}

}  // namespace

Sightings see(std::span<const query::Part> parts, const query::QueryWords& words) {
  Sightings seen;
  seen.in_text.resize(words.words.size());
  seen.closest_in_title.resize(words.words.size(), query::Match::stem);
  seen.in_title.resize(words.words.size(), false);
  seen.in_attributes.resize(words.words.size(), 0);
  seen.closest_in_attributes.resize(words.words.size(), query::Match::stem);
  seen.related.resize(words.words.size(), 0);
  seen.widened.resize(words.words.size());
  seen.title_places.resize(words.words.size());
  const Occurrences found(parts, words, seen);
  for (const query::Part& part : parts) {
    if (part.field == query::Field::title) see_title(part, found, seen);
    if (part.field == query::Field::text) see_paragraph(part, found, seen);
    if (schema::is_attribute(part.field)) see_attribute(part, found, seen);
    for (const query::Occurrence& one : part.related) ++seen.related[one.word];
  }
  return seen;
}

}  // namespace fahras::ranking
