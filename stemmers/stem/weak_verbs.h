// Verbs with a weak last letter, which changes before endings: تلقى, تلقت, تلقوا; دعا, دعت.
#pragma once

#include <string>
#include <string_view>

namespace fahras::stem {

// Replaces a past with ت or وا by the past without: تلقت → تلقي, دعوا → دعا. True if it is such a
// verb.
bool take_weak_ending(std::u16string& word);

// Replaces an imperfect of which `rest` is left without ون or وا by its singular in ي if that is
// more frequent than `rest`: يسعون → يسعي. True if it is.
bool restore_final_yeh(std::u16string& word, std::u16string_view rest);

// Replaces a word of which `rest` is left without its pronoun by the word in ى, whose ى is written
// ا there, if that is more frequent: ألقاها → القي, مستواها → مستوي. True if it is.
bool restore_yeh_before_pronoun(std::u16string& word, std::u16string_view rest);

}  // namespace fahras::stem
