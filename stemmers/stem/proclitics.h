// Removes conjunctions, prepositions, the definite article and the س of the future:
// Stemmer::strip_proclitics() by rules.
#pragma once

#include <string>
#include <string_view>

namespace fahras::stem {

void strip_proclitics(std::u16string_view surface, std::u16string& base);

}  // namespace fahras::stem
