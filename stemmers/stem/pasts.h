// From the imperfect of a verb to its past.
#pragma once

#include <cstdint>
#include <string>

#include "evidence.h"

namespace fahras::stem {

// The past to which the imperfect without its prefix belongs: (يـ)كتب كتب, (يـ)قول قال. Empty where
// none is known that is not much rarer than `needed`, the documents with the imperfect.
std::u16string past_of(Word stem, std::uint32_t needed);

}  // namespace fahras::stem
