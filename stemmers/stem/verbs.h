// From a verb of the imperfect to the past of its third person, where both are attested.
#pragma once

#include <string>

namespace fahras::stem {

// Replaces `word` by the past and says true if it is such a verb: يعلن → اعلن, يقول → قال.
bool to_past(std::u16string& word);

// Whether the word is a past whose imperfect is attested: كتب, اعلن.
bool is_past(std::u16string_view word);

}  // namespace fahras::stem
