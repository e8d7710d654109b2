// Distinguishes the definite article ال from words that begin with the same letters.
#pragma once

#include "evidence.h"

namespace fahras::stem {

inline constexpr Word article = u"ال";

inline bool begins_with_article(Word word) { return word.starts_with(article) && word.size() >= 4; }

// Whether ال at the beginning of `word` is part of the word itself: ألمانيا, التزام, التقى.
bool owns_article(Word word);

}  // namespace fahras::stem
