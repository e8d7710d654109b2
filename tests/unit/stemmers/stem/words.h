// Checks that words have one stem, with messages that show the words.
#pragma once

#include <string>
#include <vector>

#include <support/catch.h>

#include "forms.h"

namespace fahras::stem {

// Checks that all the words have the stem of the first one.
inline void check_one_stem(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    INFO(words.front() << " and " << word);
    CHECK(stem_of(word) == stem_of(words.front()));
  }
}

inline void check_apart(const std::string& first, const std::string& second) {
  INFO(first << " and " << second);
  CHECK(stem_of(first) != stem_of(second));
}

}  // namespace fahras::stem
