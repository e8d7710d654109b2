#include "sightings.h"

#include <algorithm>

#include <ranking/weights.h>

namespace fahras::ranking {
namespace {

// Calls `use(word, occurrence, match)` for each occurrence and the word that it counts as.
template <typename Use>
void for_each_word(const query::Part& part, const query::QueryWords& words, Use use) {
  for (const query::Occurrence& occurrence : part.occurrences) {
    const auto word = words.counts_as(occurrence.word);
    if (!word) continue;
    const bool as_written = *word == occurrence.word;
    use(*word, occurrence,
        as_written ? occurrence.match : std::min(occurrence.match, query::Match::base));
  }
}

void see_title(const query::Part& part, const query::QueryWords& words, Sightings& seen) {
  seen.title_tokens += part.tokens;
  for_each_word(part, words, [&](std::uint32_t word, const auto&, query::Match match) {
    query::Match& closest = seen.closest_in_title[word];
    closest = seen.in_title[word] ? std::max(closest, match) : match;
    seen.in_title[word] = true;
  });
}

void see_paragraph(const query::Part& part, const query::QueryWords& words, Sightings& seen) {
  const std::uint32_t start = seen.text_tokens + seen.paragraphs * paragraph_gap;
  for_each_word(part, words, [&](std::uint32_t word, const auto& occurrence, query::Match match) {
    const std::uint32_t place = start + occurrence.position;
    auto& sightings = seen.in_text[word];
    // Two synonyms of one word may begin with the same token, which counts once.
    if (!sightings.empty() && sightings.back().place == place) {
      sightings.back().match = std::max(sightings.back().match, match);
    } else {
      sightings.push_back({place, seen.paragraphs, match});
    }
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
  seen.related.resize(words.words.size(), 0);
  for (const query::Part& part : parts) {
    if (part.field == query::Field::title) see_title(part, words, seen);
    if (part.field == query::Field::text) see_paragraph(part, words, seen);
    for (const query::Occurrence& one : part.related) ++seen.related[one.word];
  }
  return seen;
}

}  // namespace fahras::ranking
