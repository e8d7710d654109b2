// UTF-8, one code point at a time.
#pragma once

#include <unicode/utf8.h>

#include <cstdint>
#include <string_view>

namespace fahras::chars {

// The code point at byte `at`, which moves past it; `at` must be less than the text's size. Bytes
// that are not UTF-8 give U+FFFD, one for each maximal part that could have begun a sequence.
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

}  // namespace fahras::chars
