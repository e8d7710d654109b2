// Evidence about words that is computed from the document frequencies of lexicon.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <lexicon/lexicon.h>

namespace fahras::stem {

using Word = std::u16string_view;

inline bool is_attested(Word a, Word b = {}, Word c = {}) {
  return lexicon::documents(a, b, c) > 0;
}

// Returns the document frequency of the word `a` + `b` plus that of the same word with the definite
// article.
inline std::uint32_t noun_mass(Word a, Word b = {}) {
  return lexicon::documents(a, b) + lexicon::documents(u"ال", a, b);
}

// Returns the document frequency of the imperfects (with ي) of the past `a` + `b`: يكتب for كتب,
// يعلن for اعلن, يءكد for اكد.
std::uint32_t imperfect_mass(Word a, Word b = {});

// Returns `word` without `ending`; an empty word if it does not end with it, or if fewer than
// `keep` letters would remain.
inline Word without(Word word, Word ending, std::size_t keep) {
  const bool fits = word.ends_with(ending) && word.size() >= ending.size() + keep;
  return fits ? word.substr(0, word.size() - ending.size()) : Word();
}

// Returns the word without its most likely ending, for examining its beginning; an empty word if it
// has no ending.
Word without_any_ending(Word word);

// Whether the word, or the word without an ending, is in a list.
bool is_listed_noun(Word word);

// Returns the sum of the document frequencies of the word, and of the word without its ending,
// after the definite article and after prefixes of verbs and participles. None of these comes
// before a proclitic; so if the sum is not 0, the first letter belongs to the word itself.
std::uint32_t first_letter_mass(Word word);

}  // namespace fahras::stem
