// Finds the past of a verb from its imperfect.
#pragma once

#include <cstdint>
#include <string>

#include "evidence.h"

namespace fahras::stem {

// Returns the past of an imperfect. `stem` is the imperfect without its prefix, and `needed` is its
// document frequency: قول, which is the rest of يقول, gives قال. Returns an empty string if no past
// is known, or only one that is much rarer than the imperfect.
std::u16string past_of(Word stem, std::uint32_t needed);

}  // namespace fahras::stem
