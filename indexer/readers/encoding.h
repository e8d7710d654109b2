// Detects the encoding of bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fahras::readers {

// How much of some bytes is UTF-8. ASCII bytes are counted nowhere.
struct Utf8Check {
  std::size_t good = 0;    // valid characters of several bytes
  std::size_t arabic = 0;  // those of them that are Arabic and directly follow another Arabic one
  std::size_t bad = 0;     // bytes that are not part of a valid character
  std::size_t cut = 0;     // bytes of a last character that is incomplete
};
Utf8Check check_utf8(std::string_view bytes);
// Whether the bytes were meant as UTF-8: text in another encoding does not contain so many valid
// characters by chance. The invalid bytes are then damage, or a part in another encoding.
bool mostly_utf8(const Utf8Check& check);

struct Encoding {
  std::string name;            // as ICU knows it: "UTF-8", "windows-1256", …
  std::size_t mark_bytes = 0;  // length of the byte order mark
  bool is_utf8() const { return name == "UTF-8"; }
};

// Detects the encoding of bytes that begin with `sample`. In this order these decide: a byte order
// mark, valid UTF-8, the pattern of UTF-16, HTML's <meta charset> or the XML declaration, the
// frequencies of letters.
Encoding detect_encoding(std::string_view sample);
// The encoding that the user named, with the length of its byte order mark in `sample`. Throws
// Error(usage) for a name that ICU does not know.
Encoding named_encoding(const std::string& name, std::string_view sample);

// A copy of `bytes` with U+FFFD in place of invalid UTF-8.
std::string repair_utf8(std::string_view bytes);

}  // namespace fahras::readers
