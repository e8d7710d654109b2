// Which encoding bytes are in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fahras::readers {

// How much of `bytes` is UTF-8.
struct Utf8Check {
  std::size_t good = 0;    // characters of several bytes
  std::size_t arabic = 0;  // of those, Arabic ones that follow another directly
  std::size_t bad = 0;     // bytes that belong to no character
  std::size_t cut = 0;     // bytes of a character that the end cuts off
};
Utf8Check check_utf8(std::string_view bytes);
// Whether it was meant as UTF-8: no other encoding gives so many of its characters by chance. What
// is no UTF-8 in it is damage, or a piece in another encoding.
bool mostly_utf8(const Utf8Check& check);

struct Encoding {
  std::string name;            // as ICU knows it: "UTF-8", "windows-1256", …
  std::size_t mark_bytes = 0;  // length of the byte order mark
  bool is_utf8() const { return name == "UTF-8"; }
};

// A byte order mark decides; then valid UTF-8; then what HTML's <meta charset> or the XML
// declaration says; then the look of the bytes.
Encoding detect_encoding(std::string_view sample);
// The encoding that the user named. Throws Error(usage) for a name that ICU does not know.
Encoding named_encoding(const std::string& name, std::string_view sample);

// A copy in which what is no UTF-8 stands as U+FFFD.
std::string repair_utf8(std::string_view bytes);

}  // namespace fahras::readers
