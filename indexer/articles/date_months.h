// Recognises the names of months.
#pragma once

#include <string_view>

namespace fahras::articles {

// The month that `word` names, 1 to 12; 0 if it names none. `next` is the word after it, for names
// of two words ("تشرين الأول"); `words` is set to how many words the name has. Both words are
// folded (line.h).
int month_of(std::string_view word, std::string_view next, int& words);

}  // namespace fahras::articles
