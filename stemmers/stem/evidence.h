// What the counts of a corpus say about a word, beyond what lexicon.h answers directly.
#pragma once

#include <cstdint>
#include <string_view>

#include <lexicon/lexicon.h>

namespace fahras::stem {

using Word = std::u16string_view;

inline bool is_attested(Word a, Word b = {}, Word c = {}) {
  return lexicon::documents(a, b, c) > 0;
}

// Documents that hold the word alone or with the article.
inline std::uint32_t noun_mass(Word a, Word b = {}) {
  return lexicon::documents(a, b) + lexicon::documents(u"ال", a, b);
}

// Documents in which the word follows the article or a prefix of verbs or participles. Nothing of
// that kind can stand before a proclitic, so where it is found the first letter is the word's own.
inline std::uint32_t first_letter_mass(Word word) {
  std::uint32_t sum = 0;
  for (const Word prefix : {u"ال", u"ي", u"ت", u"م"}) {
    sum += lexicon::documents(prefix, word);
  }
  return sum;
}

}  // namespace fahras::stem
