// UTF-8: decoding, and the positions at which characters begin.
#pragma once

#include <unicode/utf8.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fahras::base {

// Returns the code point at byte `at`, which must be less than the text's size, and moves `at` to
// the next one. In invalid UTF-8, each maximal subpart of a sequence (The Unicode Standard, section
// 3.9) gives one U+FFFD.
inline char32_t decode(std::string_view text, std::uint32_t& at) noexcept {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  std::int64_t next = at;
  UChar32 code = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_NEXT_OR_FFFD(bytes, next, size, code);
#pragma GCC diagnostic pop
  at = static_cast<std::uint32_t>(next);
  return static_cast<char32_t>(code);
}

// Whether a text is valid UTF-8.
inline bool is_utf8(std::string_view text) noexcept {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  for (std::int64_t at = 0; at < size;) {
    UChar32 code = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
    U8_NEXT(bytes, at, size, code);
#pragma GCC diagnostic pop
    if (code < 0) return false;
  }
  return true;
}

// Whether a byte continues a character rather than begins one.
inline bool is_continuation(char byte) noexcept {
  return U8_IS_TRAIL(static_cast<std::uint8_t>(byte));
}

// Returns the number of characters in a text. In invalid UTF-8, it counts every byte that is not a
// continuation byte.
inline std::size_t character_count(std::string_view text) noexcept {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return !is_continuation(byte); }));
}

// Returns the position of the first byte of the character to which byte `at` belongs; the text's
// size if `at` is at its end or beyond. In invalid UTF-8 the result is at most three bytes before
// `at`.
inline std::size_t character_start(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return text.size();
  for (int i = 0; i < 3 && at > 0 && is_continuation(text[at]); ++i) --at;
  return at;
}

// Returns the longest prefix of a text that has at most `max_bytes` bytes and does not end within a
// character.
inline std::string_view cut(std::string_view text, std::size_t max_bytes) noexcept {
  return text.substr(0, character_start(text, max_bytes));
}

}  // namespace fahras::base
