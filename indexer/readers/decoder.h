// Bytes of any encoding → UTF-8 without a byte order mark.
#pragma once

#include <memory>
#include <string>

#include "byte_source.h"
#include "encoding.h"

namespace fahras::readers {

// What an UTF-8 source holds that is no UTF-8 is passed on as it is with `keep` and becomes U+FFFD
// with `replace`; other encodings always give valid UTF-8.
enum class Invalid { keep, replace };

// Decodes `bytes`, whose encoding is `option` or, when that is empty, detected.
std::unique_ptr<ByteSource> decode(Stream& bytes, const std::string& option, Invalid invalid);

// The same for a document that is held as a whole; `replaced` counts what could not be decoded.
std::string decode_whole(std::string bytes, const std::string& option, std::size_t& replaced);
// The problem that it is: "2 bytes could not be decoded and read as U+FFFD".
std::string replaced_message(std::size_t replaced);

}  // namespace fahras::readers
