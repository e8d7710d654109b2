#include <fahras/printable.h>

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

#include <fmt/format.h>

namespace fahras {
namespace {

struct Character {
  UChar32 code = 0;  // negative for bytes that are not UTF-8
  std::string_view bytes;
};

// Removes the first character from a text, which must not be empty, and returns it.
Character take_first(std::string_view& text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t next = 0;
  UChar32 code = 0;
  U8_NEXT(bytes, next, text.size(), code);
  const Character first{code, text.substr(0, next)};
  text.remove_prefix(next);
  return first;
}

// Whether a byte can be the first one of an unprintable character at or above U+007F.
bool may_begin_unprintable(char byte) { return byte == '\x7F' || byte == '\xC2' || byte == '\xE2'; }

}  // namespace

bool is_printable(char32_t code) noexcept {
  const bool is_control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  const bool separates = code == 0x2028 || code == 0x2029;
  const bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x206F);
  return !is_control && !separates && !turns;
}

std::string printable(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  while (!text.empty()) {
    const auto [code, bytes] = take_first(text);
    if (code == '\n' || code == '\t' || code == '\r') {
      shown += ' ';
    } else if (code < 0) {
      shown += "\uFFFD";
    } else if (is_printable(static_cast<char32_t>(code))) {
      shown += bytes;
    }
  }
  return shown;
}

std::string printable_json(std::string_view json) {
  std::string shown;
  shown.reserve(json.size());
  for (;;) {
    const auto* const next = std::find_if(json.begin(), json.end(), may_begin_unprintable);
    const auto before = static_cast<std::size_t>(next - json.begin());
    shown += json.substr(0, before);
    json.remove_prefix(before);
    if (json.empty()) break;
    const auto [code, bytes] = take_first(json);
    if (is_printable(static_cast<char32_t>(code))) {
      shown += bytes;
    } else {
      fmt::format_to(std::back_inserter(shown), "\\u{:04x}", static_cast<unsigned>(code));
    }
  }
  return shown;
}

}  // namespace fahras
