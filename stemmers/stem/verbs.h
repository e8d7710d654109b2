// From the forms of a verb to the past of its third person, where both are attested.
#pragma once

#include <string>

namespace fahras::stem {

// Replaces `word` by the past and says true if it is such a verb: يعلن → اعلن, يقول → قال.
bool to_past(std::u16string& word);

// Takes وا or ت off a past: كتبوا, اعلنت.
bool take_verb_ending(std::u16string& word);

// Replaces a verbal noun of the forms IV, VII, VIII and X by the past and says true if it is one:
// ارسال → ارسل, استخدام → استخدم. Those of other forms are no closer to their verbs than any
// noun.
bool verbal_noun_to_past(std::u16string& word);

}  // namespace fahras::stem
