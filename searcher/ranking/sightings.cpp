#include "sightings.h"

#include <algorithm>

namespace fahras::ranking {
namespace {

void see_title(const query::Part& part, Sightings& seen) {
  seen.title_tokens += part.tokens;
  for (const query::Occurrence& occurrence : part.occurrences) {
    query::Match& closest = seen.closest_in_title[occurrence.word];
    closest =
        seen.in_title[occurrence.word] ? std::max(closest, occurrence.match) : occurrence.match;
    seen.in_title[occurrence.word] = true;
  }
}

void see_paragraph(const query::Part& part, Sightings& seen) {
  const std::uint32_t start = seen.text_tokens + seen.paragraphs * paragraph_gap;
  for (const query::Occurrence& occurrence : part.occurrences) {
    seen.in_text[occurrence.word].push_back(
        {start + occurrence.position, seen.paragraphs, occurrence.match});
  }
  seen.text_tokens += part.tokens;
  ++seen.paragraphs;
}

}  // namespace

Sightings see(std::span<const query::Part> parts, std::size_t words) {
  Sightings seen;
  seen.in_text.resize(words);
  seen.closest_in_title.resize(words, query::Match::stem);
  seen.in_title.resize(words, false);
  for (const query::Part& part : parts) {
    if (part.field == query::Field::title) see_title(part, seen);
    if (part.field == query::Field::text) see_paragraph(part, seen);
  }
  return seen;
}

}  // namespace fahras::ranking
