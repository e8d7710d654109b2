// Determines the class of a code point from ICU's word break property.
#pragma once

#include <unicode/utypes.h>

#include <string>

#include <char/table.h>

namespace fahras::chars::tools {

// `folded` is the code point's normalised form.
CharClass classify(UChar32 code, const std::u16string& folded);

}  // namespace fahras::chars::tools
