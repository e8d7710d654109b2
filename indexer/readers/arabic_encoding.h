// Windows-1256 or ISO-8859-6? They share half of their letters and differ in the rest, so the
// wrong one gives letters that Arabic seldom writes. ICU's detector confuses them on short texts.
#pragma once

#include <string>
#include <string_view>

namespace fahras::readers {

// "windows-1256", "ISO-8859-6", or empty when the bytes are no Arabic in either.
std::string arabic_encoding(std::string_view sample);

}  // namespace fahras::readers
