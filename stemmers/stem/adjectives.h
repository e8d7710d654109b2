// Final ه and ي: the feminine, the nisba, and the pronouns that are written alike.
#pragma once

#include <string>

#include "evidence.h"

namespace fahras::stem {

// Whether the word `a` + `b`, which ends with ه, has the article often enough to show that its ه is
// ة: the article is never with a pronoun.
bool is_often_defined(Word a, Word b = {});

// ة or ه, off where the rest is the masculine, or the noun before the pronoun.
bool take_heh(std::u16string& word);

// ي of the nisba, of a plural before its genitive, of the first person. Names of countries get back
// the ا that they lose before it: أمريكي, فرنسي.
bool take_yeh(std::u16string& word);

}  // namespace fahras::stem
