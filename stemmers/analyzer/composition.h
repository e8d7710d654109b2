// Canonical composition of words of other scripts.
#pragma once

#include <string>
#include <string_view>

namespace fahras {

// `word` in NFC. Arabic and ASCII words need none: their normalised letters do not compose.
std::u16string composed(std::u16string_view word);

}  // namespace fahras
