// Sightings: the places at which a candidate contains each word of the query. They are found once,
// and all evidences are computed from them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <query/document.h>

namespace fahras::ranking {

// One occurrence of a word in the text of a candidate.
struct Sighting {
  // Its position in the text: tokens of earlier paragraphs count, and so does paragraph_gap for
  // each of these paragraphs.
  std::uint32_t place = 0;
  std::uint32_t paragraph = 0;  // index of the paragraph in the candidate
  query::Match match = query::Match::stem;
};

// Why a word counts as found although only a completion of it, or a word that it may be a typo of,
// is there.
struct Widened {
  query::Alternative::Kind kind = query::Alternative::Kind::synonym;  // synonym: it does not
  unsigned slips = 0;  // of a typo: the least cost of those found (query/tree.h)
};

struct Sightings {
  std::vector<std::vector<Sighting>> in_text;  // by word, in order of place
  std::vector<query::Match> closest_in_title;  // by word; has a meaning only where in_title is true
  std::vector<bool> in_title;                  // by word
  // By word: the greatest FieldEntry::weight of the attributes that contain it; 0 if none does.
  std::vector<double> in_attributes;
  // By word; has a meaning only where in_attributes is greater than 0.
  std::vector<query::Match> closest_in_attributes;
  std::vector<std::uint32_t> related;  // by word: other words of its root, title included
  std::vector<Widened> widened;        // by word
  std::vector<std::vector<Sighting>> title_places;  // by word, in order of place
  std::uint32_t title_tokens = 0;
  std::uint32_t text_tokens = 0;
  std::uint32_t paragraphs = 0;
};

// Finds the sightings in the parts of a candidate. A synonym counts as a sighting of the word that
// it stands for, whose match is at most Match::base. Completions and typos count by their stem, and
// only for words that the candidate does not have otherwise.
Sightings see(std::span<const query::Part> parts, const query::QueryWords& words);

}  // namespace fahras::ranking
