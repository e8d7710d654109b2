// Words of which nothing is known: names, and terms of their makers.
#pragma once

#include <string>

namespace fahras::stem {

// Takes a plural's ending or the feminine off an unknown word of which enough is left, so that at
// least its own forms meet: هوغونوتيين and هوغونوتية are هوغونوتي. True if it did.
bool take_ending_of_unknown(std::u16string& word);

}  // namespace fahras::stem
