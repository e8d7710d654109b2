// Edits: the words from which a slip of the typist may have made a given word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fahras::suggest {

struct Edited {
  std::string word;     // in the encoding of the vocabulary (schema/vocabulary.h)
  unsigned halves = 0;  // the cost of the slip in half letters
};

// Returns all words that are one letter away from `base`, and those that are two half letters away.
// A slip counts half a letter if it is one of those that Arabic writers make most: letters that are
// mixed up (ض ظ, ه ة, س ص …), a missing ا و ي, and a doubled letter. The words are sorted, each
// once with its lowest cost. There are a few hundred for ten letters, and none for a base that is
// too long for a word.
std::vector<Edited> edits_of(std::string_view base);

}  // namespace fahras::suggest
