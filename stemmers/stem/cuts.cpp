#include "cuts.h"

namespace fahras::stem {

bool is_word(Word word) { return noun_mass(word) > 0 && !lexicon::is_function_word(word); }

bool cut(std::u16string& word, Word rest, std::uint32_t times) {
  if (rest.empty() || lexicon::is_function_word(rest)) {
    return false;
  }
  const std::uint32_t count = noun_mass(rest);
  if (count == 0 || count * times < noun_mass(word)) {
    return false;
  }
  word.resize(rest.size());
  return true;
}

bool replace_ending(std::u16string& word, std::size_t keep, Word ending) {
  word.resize(keep);
  word += ending;
  return true;
}

}  // namespace fahras::stem
