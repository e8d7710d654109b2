// Names of months.
#pragma once

#include <string_view>

namespace fahras::articles {

// 1 to 12, 0 for no month. `next` is the following word, for names of two words ("تشرين الأول");
// `words` tells how many belong to the name. Both words folded (line.h).
int month_of(std::string_view word, std::string_view next, int& words);

}  // namespace fahras::articles
