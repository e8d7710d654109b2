// UTF-8 to the words that the tables hold.
#pragma once

#include <string>
#include <string_view>

namespace fahras::lexicon {

// One normalised word. Throws std::runtime_error if `text` is not exactly one.
std::u16string normalized_word(std::string_view text);

}  // namespace fahras::lexicon
