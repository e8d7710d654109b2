// The words that a slip may have made another word of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fahras::suggest {

struct Edited {
  std::string word;     // encoded as the vocabulary's words
  unsigned halves = 0;  // what the slip counts, in half letters
};

// All words one letter away from `base`, and those two half letters away: letters that Arabic
// writers mix up (ض ظ, ه ة, س ص …), a missing ا و ي and a doubled letter count half. Sorted by
// word, each once, at its least cost; a few hundred for each ten letters, none for words longer
// than any.
std::vector<Edited> edits_of(std::string_view base);

}  // namespace fahras::suggest
