// What the counts of a corpus say about a word, beyond what lexicon.h answers directly.
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

// Documents that hold the word alone or with the article.
inline std::uint32_t noun_mass(Word a, Word b = {}) {
  return lexicon::documents(a, b) + lexicon::documents(u"ال", a, b);
}

// Documents with the imperfect to which the past `a` + `b` belongs: (ي)كتب, ا(ي)علن, ا(يء)كد.
std::uint32_t imperfect_mass(Word a, Word b = {});

// What is left of `word` without `ending`, empty if it does not end so or less than `keep` is left.
inline Word without(Word word, Word ending, std::size_t keep) {
  const bool fits = word.ends_with(ending) && word.size() >= ending.size() + keep;
  return fits ? word.substr(0, word.size() - ending.size()) : Word();
}

// The word without its most likely ending, for questions about its beginning; empty without one.
Word without_any_ending(Word word);

// Whether a list holds the word, or the word without an ending.
bool is_listed_noun(Word word);

// Documents in which the word, or the word without an ending, follows the article or a prefix of
// verbs or participles. Nothing of that kind can stand before a proclitic, so where it is found the
// first letter is the word's own.
std::uint32_t first_letter_mass(Word word);

}  // namespace fahras::stem
