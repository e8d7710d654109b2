// What is computed of one candidate is computed from its sightings of the words of the query.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <vector>

#include <query/document.h>
#include <ranking/collection.h>
#include <ranking/weights.h>

#include "sightings.h"

namespace fahras::ranking {

// A candidate and the query.
struct Scene {
  const query::QueryWords& words;
  const Collection& collection;
  const Sightings& seen;
};

// Calls `use(word, idf)` for every word that counts in the score.
template <typename Use>
void for_each_scored(const Scene& scene, Use use) {
  for (std::uint32_t word = 0; word < scene.words.words.size(); ++word) {
    if (scene.words.words[word].scored) use(word, scene.collection.idf[word]);
  }
}

inline double total_idf(const Scene& scene) {
  double total = 0;
  for_each_scored(scene, [&](std::uint32_t, double idf) { total += idf; });
  return total;
}

// How well the positions of two words in the text agree with those in the query: 1 where `second`
// follows `first` at the same distance, less where it is displaced, 0 beyond max_displacement.
inline double closeness(const Sighting& first, const Sighting& second, int distance_in_query) {
  const int distance = static_cast<int>(second.place) - static_cast<int>(first.place);
  const int displaced = std::abs(std::abs(distance) - distance_in_query);
  if (distance == 0 || displaced > max_displacement) return 0;
  return (distance > 0 ? 1.0 : reversed_closeness) / (1 + displaced);
}

// Calls `use(i, j)` for each two scored words of a sequence with no other scored one between them.
template <typename Use>
void for_each_pair(const query::QueryWords& words, const std::vector<std::uint32_t>& sequence,
                   Use use) {
  std::size_t last = sequence.size();  // no scored word has been met yet
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    if (!words.words[sequence[i]].scored) continue;
    if (last < i && sequence[last] != sequence[i]) use(last, i);
    last = i;
  }
}

}  // namespace fahras::ranking
