// Recognises the names of months.
#pragma once

#include <string_view>

namespace fahras::articles {

// Returns the month that `word` names, 1 to 12; 0 if it names none. `next` is the word after it,
// for names of two words ("تشرين الأول"). `words` is set to the number of words of the name. Both
// words must be folded (fold() of line.h).
int month_of(std::string_view word, std::string_view next, int& words);

}  // namespace fahras::articles
