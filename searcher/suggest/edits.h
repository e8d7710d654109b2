// Edits: the words from which a slip of the typist may have made a given word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fahras::suggest {

// The cost of a letter that was added, left out, changed, or swapped with its neighbour. Slips that
// are likelier cost less.
inline constexpr unsigned whole_letter = 4;
// The cost of a letter for the one on the key beside it, or for one that differs in its dots.
inline constexpr unsigned likely_letter = 3;
// The cost of what Arabic writers mix up most (ض ظ, ه ة, س ص, the seats of hamza …), of a missing
// or additional ا و ي, of a letter that is doubled or held down, and of a missing or additional
// space.
inline constexpr unsigned half_letter = 2;

struct Edited {
  std::string word;   // in the encoding of the vocabulary (schema/vocabulary.h)
  unsigned cost = 0;  // in quarters of a letter
};

// Returns all words from which slips of at most a whole letter, or two of half a letter, make
// `base`. They are sorted, each once with its lowest cost. There are some hundreds for ten letters,
// and none for a base that is too long for a word.
std::vector<Edited> edits_of(std::string_view base);

}  // namespace fahras::suggest
