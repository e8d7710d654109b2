// Finds the past, in the third person, of forms of a verb, if both are attested.
#pragma once

#include <string>

namespace fahras::stem {

// Replaces an imperfect by the past: يعلن → اعلن, يقول → قال. Returns whether it did.
bool to_past(std::u16string& word);

// Removes وا or ت from a past: كتبوا, اعلنت. Returns whether it did.
bool take_verb_ending(std::u16string& word);

// Replaces a verbal noun of the forms IV, VII, VIII and X by the past: ارسال → ارسل, استخدام →
// استخدم. Returns whether it did. Verbal nouns of other forms are not closer to their verbs than
// other nouns.
bool verbal_noun_to_past(std::u16string& word);

}  // namespace fahras::stem
