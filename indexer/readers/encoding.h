// Detects the encoding of bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fahras::readers {

// The numbers by which bytes are recognised as UTF-8. ASCII bytes are in none of them.
struct Utf8Check {
  std::size_t good = 0;    // valid characters of several bytes
  std::size_t arabic = 0;  // those of them that are Arabic and directly follow another Arabic one
  std::size_t bad = 0;     // bytes that are not part of a valid character
  std::size_t cut = 0;     // bytes of a last character that is incomplete
};
Utf8Check check_utf8(std::string_view bytes);
// Whether the bytes are UTF-8 with errors in it: a text in another encoding does not contain that
// many valid characters by chance. The invalid bytes are then damage, or a part in another
// encoding.
bool mostly_utf8(const Utf8Check& check);

struct Encoding {
  std::string name;            // as ICU knows it: "UTF-8", "windows-1256", …
  std::size_t mark_bytes = 0;  // length of the byte order mark
  bool is_utf8() const { return name == "UTF-8"; }
};

// Detects the encoding of bytes that begin with `sample`. The first of these that is found decides:
// a byte order mark, valid UTF-8, the pattern of UTF-16, HTML's <meta charset> or the XML
// declaration, the frequencies of letters.
Encoding detect_encoding(std::string_view sample);
// Returns the encoding that the user named, with the length of its byte order mark in `sample`.
// Throws Error(usage) for a name that ICU does not know.
Encoding named_encoding(const std::string& name, std::string_view sample);

// Returns a copy of `bytes` with U+FFFD in place of invalid UTF-8.
std::string repair_utf8(std::string_view bytes);

}  // namespace fahras::readers
