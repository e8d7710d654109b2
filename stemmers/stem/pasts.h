// Finds the past of a verb from its imperfect.
#pragma once

#include <cstdint>
#include <string>

#include "evidence.h"

namespace fahras::stem {

// The past of an imperfect, which is given without its prefix: كتب for (يـ)كتب, قال for (يـ)قول.
// Empty if no past is known, or only one that is much rarer than `needed`, the document frequency
// of the imperfect.
std::u16string past_of(Word stem, std::uint32_t needed);

}  // namespace fahras::stem
