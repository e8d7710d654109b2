// What one candidate shows of each word of the query, counted once for all evidences.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <query/document.h>

namespace fahras::ranking {

// Where a word stands in the text: tokens counted over all paragraphs, with a gap between two.
struct Sighting {
  std::uint32_t place = 0;
  std::uint32_t paragraph = 0;
  query::Match match = query::Match::stem;
};

struct Sightings {
  std::vector<std::vector<Sighting>> in_text;  // by word, in order of place
  std::vector<query::Match> closest_in_title;  // by word, meaningful where in_title says so
  std::vector<bool> in_title;                  // by word
  std::vector<std::uint32_t> related;          // by word: other words of its root, title included
  std::uint32_t title_tokens = 0;
  std::uint32_t text_tokens = 0;
  std::uint32_t paragraphs = 0;
};

// Paragraphs are so many places apart, so that words on both sides of a break are no neighbours.
inline constexpr std::uint32_t paragraph_gap = 64;

// A synonym is seen as the word that it stands for, never closer than by its base.
Sightings see(std::span<const query::Part> parts, const query::QueryWords& words);

}  // namespace fahras::ranking
