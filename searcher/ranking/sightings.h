// Sightings: where one candidate shows each word of the query. They are found once, and all
// evidences are computed from them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <query/document.h>

namespace fahras::ranking {

// One occurrence of a word in the text of a candidate.
struct Sighting {
  // Counts the tokens of all paragraphs before it, and paragraph_gap for each of these paragraphs.
  std::uint32_t place = 0;
  std::uint32_t paragraph = 0;  // counts those of the candidate from 0 on
  query::Match match = query::Match::stem;
};

struct Sightings {
  std::vector<std::vector<Sighting>> in_text;  // by word, in order of place
  std::vector<query::Match> closest_in_title;  // by word; has a meaning only where in_title is true
  std::vector<bool> in_title;                  // by word
  std::vector<std::uint32_t> related;          // by word: other words of its root, title included
  std::uint32_t title_tokens = 0;
  std::uint32_t text_tokens = 0;
  std::uint32_t paragraphs = 0;
};

// Finds the sightings in the parts of a candidate. A synonym is seen as the word that it stands
// for, never closer than by its base.
Sightings see(std::span<const query::Part> parts, const query::QueryWords& words);

}  // namespace fahras::ranking
