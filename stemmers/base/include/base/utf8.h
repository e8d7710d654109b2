// UTF-8: decoding, and the bytes at which characters begin.
#pragma once

#include <unicode/utf8.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fahras::base {

// Returns the code point at byte `at`, which must be less than the text's size, and moves `at` past
// it. Bytes that are not UTF-8 give U+FFFD, one for each maximal part that could have begun a
// sequence.
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

// Whether a byte continues a character instead of beginning one.
inline bool is_continuation(char byte) noexcept {
  return U8_IS_TRAIL(static_cast<std::uint8_t>(byte));
}

// The number of characters of a text. Bytes that are not UTF-8 count unless they could continue a
// character.
inline std::size_t character_count(std::string_view text) noexcept {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return !is_continuation(byte); }));
}

// The byte at which the character begins that the byte `at` belongs to; the text's size, if `at` is
// at or behind its end. In bytes that are not UTF-8 it is at most three bytes before `at`.
inline std::size_t character_start(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return text.size();
  for (int i = 0; i < 3 && at > 0 && is_continuation(text[at]); ++i) --at;
  return at;
}

// The longest beginning of a text that has at most `max_bytes` bytes and ends with a whole
// character.
inline std::string_view cut(std::string_view text, std::size_t max_bytes) noexcept {
  return text.substr(0, character_start(text, max_bytes));
}

}  // namespace fahras::base
