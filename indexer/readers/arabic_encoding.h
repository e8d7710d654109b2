// Distinguishes Windows-1256 from ISO-8859-6. The two encodings share half of their letters, and
// decoding by the wrong one gives letters that are rare in Arabic. ICU's detector confuses them on
// short texts.
#pragma once

#include <string>
#include <string_view>

namespace fahras::readers {

// Returns "windows-1256", "ISO-8859-6", or an empty string when the bytes are not Arabic text in
// either encoding.
std::string arabic_encoding(std::string_view sample);

}  // namespace fahras::readers
