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

// The document frequency of the word alone plus that of the word with the article.
inline std::uint32_t noun_mass(Word a, Word b = {}) {
  return lexicon::documents(a, b) + lexicon::documents(u"ال", a, b);
}

// The document frequency of the imperfect of the past `a` + `b`: (ي)كتب, ا(ي)علن, ا(يء)كد.
std::uint32_t imperfect_mass(Word a, Word b = {});

// `word` without `ending`; empty if it does not end so, or if fewer than `keep` letters are left.
inline Word without(Word word, Word ending, std::size_t keep) {
  const bool fits = word.ends_with(ending) && word.size() >= ending.size() + keep;
  return fits ? word.substr(0, word.size() - ending.size()) : Word();
}

// The word without its most likely ending, for examining its beginning; empty if it has no ending.
Word without_any_ending(Word word);

// Whether the word, or the word without an ending, is in a list.
bool is_listed_noun(Word word);

// The document frequency of the word, or of the word without an ending, after the article or a
// prefix of verbs or participles. These do not come before a proclitic, so if it is not 0, the
// first letter belongs to the word itself.
std::uint32_t first_letter_mass(Word word);

}  // namespace fahras::stem
