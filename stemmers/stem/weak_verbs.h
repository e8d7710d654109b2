// Handles verbs with a weak last letter, which changes before endings: تلقى, تلقت, تلقوا; دعا, دعت.
#pragma once

#include <string>
#include <string_view>

namespace fahras::stem {

// Replaces a past with ت or وا by the past without it: تلقت → تلقي, دعوا → دعا. Returns whether it
// did.
bool take_weak_ending(std::u16string& word);

// Replaces an imperfect by its singular in ي, if that is more frequent than `rest`, which is the
// word without ون or وا: يسعون → يسعي. Returns whether it did.
bool restore_final_yeh(std::u16string& word, std::u16string_view rest);

// Replaces a word with a pronoun by the word in ى, whose ى is written ا before a pronoun, if that
// is more frequent: ألقاها → القي, مستواها → مستوي. `rest` is the word without the pronoun. Returns
// whether it did.
bool restore_yeh_before_pronoun(std::u16string& word, std::u16string_view rest);

}  // namespace fahras::stem
