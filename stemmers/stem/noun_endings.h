// Removes pronouns and the endings of number and case. Each function removes its ending in place if
// the rest is a word, and returns whether it did.
#pragma once

#include <string>

namespace fahras::stem {

bool take_pronoun(std::u16string& word);  // a pronoun of two letters or more: ها هم نا …
bool take_feminine_plural(std::u16string& word);  // ات
bool take_plural_or_dual(std::u16string& word);   // ين ون ان تين تان
bool take_waw(std::u16string& word);              // و of a plural before its genitive
bool take_alef(std::u16string& word);             // ا of the accusative

}  // namespace fahras::stem
