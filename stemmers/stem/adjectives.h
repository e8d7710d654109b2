// Removes a final ه or ي that is an ending: of the feminine, of the nisba, or a pronoun that is
// written in the same way.
#pragma once

#include <string>

#include "evidence.h"

namespace fahras::stem {

// Whether the word `a` + `b`, which ends with ه, occurs with the definite article so often that its
// ه must be ة. A word with a pronoun never has the definite article.
bool is_often_defined(Word a, Word b = {});

// Removes ة or ه if the rest is the masculine, or the noun before the pronoun. Returns whether it
// did.
bool take_heh(std::u16string& word);

// Removes the ي of the nisba, of a plural before its genitive, or of the first person. Names of
// countries get back the ا that they lose before it: أمريكي, فرنسي. Returns whether it did.
bool take_yeh(std::u16string& word);

}  // namespace fahras::stem
