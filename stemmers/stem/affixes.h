// Removes prefixes and endings of UTF-16 words.
#pragma once

#include <cstddef>
#include <string_view>

namespace fahras::stem {

// Removes `prefix` from `word` if the word begins with it and at least `keep` letters remain.
// Returns whether it did.
inline bool take_prefix(std::u16string_view& word, std::u16string_view prefix, std::size_t keep) {
  if (!word.starts_with(prefix) || word.size() < prefix.size() + keep) {
    return false;
  }
  word.remove_prefix(prefix.size());
  return true;
}

// Removes `ending` from `word` if the word ends with it and at least `keep` letters remain. Returns
// whether it did.
inline bool take_ending(std::u16string_view& word, std::u16string_view ending, std::size_t keep) {
  if (!word.ends_with(ending) || word.size() < ending.size() + keep) {
    return false;
  }
  word.remove_suffix(ending.size());
  return true;
}

}  // namespace fahras::stem
