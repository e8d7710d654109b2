// Canonical composition (NFC) of words in other scripts than Arabic.
#pragma once

#include <string>
#include <string_view>

namespace fahras {

// Returns `word` in NFC. Arabic and ASCII words need not be composed, because their normalised
// letters do not compose.
std::u16string composed(std::u16string_view word);

}  // namespace fahras
