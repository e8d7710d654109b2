// Decodes bytes of any encoding to UTF-8 without a byte order mark.
#pragma once

#include <memory>
#include <string>

#include "byte_source.h"
#include "encoding.h"

namespace fahras::readers {

// What becomes of invalid bytes in a UTF-8 source: `keep` passes them on as they are, `replace`
// makes them U+FFFD. Other encodings always give valid UTF-8.
enum class Invalid { keep, replace };

// Returns a source of the decoded bytes. Their encoding is the one that `option` names or, when it
// is empty, detected from their beginning. Keeps a reference to `bytes`.
std::unique_ptr<ByteSource> decode(Stream& bytes, const std::string& option, Invalid invalid);

// Decodes a whole document in the same way, with Invalid::replace; sets `replaced` to the number of
// bytes that could not be decoded.
std::string decode_whole(std::string bytes, const std::string& option, std::size_t& replaced);
// The message about such bytes: "2 bytes could not be decoded; replaced by U+FFFD".
std::string replaced_message(std::size_t replaced);

}  // namespace fahras::readers
