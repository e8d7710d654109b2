// Query words and texts for ranking, without an analyzer: w0, w1, … are words of the query, and all
// other words are not.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include <query/document.h>
#include <ranking/collection.h>

namespace fahras::ranking {

inline query::QueryWords words(std::size_t count) {
  query::QueryWords result;
  std::vector<std::uint32_t> sequence;
  for (std::uint32_t i = 0; i < count; ++i) {
    query::QueryWords::Entry entry;
    entry.word.surface = "w" + std::to_string(i);
    result.words.push_back(entry);
    sequence.push_back(i);
  }
  if (count > 1) result.sequences.push_back(sequence);
  return result;
}

// Texts such as "w0 x w1:base": w1 matches by its base only; w1:root is a relative of w1; a word
// without a suffix matches by its surface.
inline query::Part part(const std::string& text, query::Field field = query::Field::text) {
  query::Part result;
  result.field = field;
  std::istringstream tokens(text);
  for (std::string token; tokens >> token; ++result.tokens) {
    if (token[0] != 'w') continue;
    query::Occurrence occurrence;
    occurrence.word = static_cast<std::uint32_t>(std::stoul(token.substr(1)));
    if (token.ends_with(":root")) {
      result.related.push_back(occurrence);
      continue;
    }
    occurrence.position = result.tokens;
    occurrence.match = query::Match::surface;
    if (token.ends_with(":base")) occurrence.match = query::Match::base;
    if (token.ends_with(":stem")) occurrence.match = query::Match::stem;
    result.occurrences.push_back(occurrence);
  }
  return result;
}

inline Collection collection(std::vector<double> idf) { return {10, std::move(idf)}; }

}  // namespace fahras::ranking
