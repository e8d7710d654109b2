// UTF-8: decoding, encoding, and the positions at which characters begin.
#pragma once

#include <unicode/utf8.h>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

namespace fahras::base {

// The code of bytes that are not UTF-8, and of the end of a text. It is -1 as ICU's UChar32, for
// which ICU's functions return no property.
inline constexpr char32_t no_character = 0xFFFFFFFF;

// One character of a text. In invalid UTF-8, each maximal subpart of a sequence (The Unicode
// Standard, section 3.9) is one character without a code.
struct Character {
  char32_t code = no_character;
  std::string_view bytes;  // empty at the end of the text

  bool is_valid() const noexcept { return code != no_character; }
};

// Returns the character that begins at byte `at`; one without bytes if that is the end of the text
// or beyond.
inline Character character_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return {};
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  auto next = static_cast<std::int64_t>(at);
  UChar32 code = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_NEXT(bytes, next, size, code);
#pragma GCC diagnostic pop
  return {code < 0 ? no_character : static_cast<char32_t>(code),
          text.substr(at, static_cast<std::size_t>(next) - at)};
}

// The characters of a text in their order, as for
//   for (const Character& character : Characters(text))
// The characters refer to the text, which must outlive them.
class Characters {
 public:
  explicit Characters(std::string_view text) noexcept : text_(text) {}

  class Iterator {
   public:
    using value_type = Character;
    using difference_type = std::ptrdiff_t;

    explicit Iterator(std::string_view rest) noexcept
        : rest_(rest), character_(character_at(rest, 0)) {}

    const Character& operator*() const noexcept { return character_; }
    const Character* operator->() const noexcept { return &character_; }
    Iterator& operator++() noexcept {
      rest_.remove_prefix(character_.bytes.size());
      character_ = character_at(rest_, 0);
      return *this;
    }
    void operator++(int) noexcept { ++*this; }
    bool operator==(std::default_sentinel_t /*end*/) const noexcept { return rest_.empty(); }

   private:
    std::string_view rest_;
    Character character_;
  };

  Iterator begin() const noexcept { return Iterator(text_); }
  static std::default_sentinel_t end() noexcept { return {}; }

 private:
  std::string_view text_;
};

// Returns the code point at byte `at`, which must be less than the text's size, and moves `at` to
// the next one. In invalid UTF-8, each maximal subpart of a sequence gives one U+FFFD.
template <std::unsigned_integral Offset>
char32_t decode(std::string_view text, Offset& at) noexcept {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  auto next = static_cast<std::int64_t>(at);
  UChar32 code = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_NEXT_OR_FFFD(bytes, next, size, code);
#pragma GCC diagnostic pop
  at = static_cast<Offset>(next);
  return static_cast<char32_t>(code);
}

// Appends a code point, which must be a Unicode scalar value, to a text.
inline void append(std::string& text, char32_t code) {
  char bytes[U8_MAX_LENGTH];
  std::size_t length = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_APPEND_UNSAFE(bytes, length, code);
#pragma GCC diagnostic pop
  text.append(bytes, length);
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
