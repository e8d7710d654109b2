#include <fahras/printable.h>

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

#include <fmt/format.h>

namespace fahras {
namespace {

// Calls visit(code, bytes) for every character; of bytes that are not UTF-8, with a negative code.
template <typename Visit>
void for_each_character(std::string_view text, Visit visit) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int64_t>(text.size());
  for (std::int64_t next = 0; next < length;) {
    const std::int64_t begin = next;
    UChar32 code = 0;
    U8_NEXT(bytes, next, length, code);
    visit(code,
          text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(next - begin)));
  }
}

// The first bytes of all characters from U+007F on that are not printable.
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
  for_each_character(text, [&](UChar32 code, std::string_view bytes) {
    if (code == '\n' || code == '\t' || code == '\r') {
      shown += ' ';
    } else if (code < 0) {
      shown += "\uFFFD";
    } else if (is_printable(static_cast<char32_t>(code))) {
      shown += bytes;
    }
  });
  return shown;
}

std::string printable_json(std::string_view json) {
  if (std::none_of(json.begin(), json.end(), may_begin_unprintable)) return std::string(json);
  std::string shown;
  shown.reserve(json.size());
  for_each_character(json, [&](UChar32 code, std::string_view bytes) {
    if (code < 0x20 || is_printable(static_cast<char32_t>(code))) {
      shown += bytes;
    } else {
      fmt::format_to(std::back_inserter(shown), "\\u{:04x}", static_cast<unsigned>(code));
    }
  });
  return shown;
}

}  // namespace fahras
