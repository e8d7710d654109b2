// The class of each code point, which decides where words begin and end, and its normalised form.
// The data are generated from ICU's by tools/ while building.
#pragma once

#include <cstdint>
#include <string_view>

namespace fahras::chars {

enum class CharClass : std::uint8_t {
  separator,      // never part of a word
  ignored,        // belongs to the character before it and is removed: marks, format characters
  hamza_above,    // removed, but changes و ي before it to ؤ ئ
  mark,           // belongs to the character before it and stays: vowel signs of Indic scripts
  arabic,         // a letter of the Arabic script, or tatweel, which is removed
  letter,         // a letter of another script
  digit,          // a decimal digit of any script
  ideograph,      // a word by itself: Han, Hiragana, …
  katakana,       // words are runs of these
  run,            // scripts without spaces (Thai, Khmer, …): words are runs of these
  phrase,         // one character that stands for several words: ﷺ
  dot,            // joins letters, and joins digits: . and what looks like it
  apostrophe,     // joins letters, and joins digits: ' and ’
  letter_joiner,  // joins letters: ·
  digit_joiner,   // joins digits: , ، ٬ ; and fraction slash
  at_sign,        // joins letters and digits: @ of a mail address
};

// The entry of one code point. Bits 0–15 hold what is added to the code point, modulo 2^16, to get
// its normalised form, or the position of that form in the pool. Bits 16–19 hold the class, bit 23
// whether the form is in the pool, and bits 24–31 its length there, in UTF-16 units.
class CharEntry {
 public:
  explicit constexpr CharEntry(std::uint32_t data) noexcept : data_(data) {}

  constexpr CharClass char_class() const noexcept {
    return static_cast<CharClass>(data_ >> 16U & 0xFU);
  }
  constexpr bool pooled() const noexcept { return (data_ >> 23U & 1U) != 0; }
  constexpr std::uint32_t payload() const noexcept { return data_ & 0xFFFFU; }
  constexpr std::uint32_t pool_length() const noexcept { return data_ >> 24U; }

 private:
  std::uint32_t data_;
};

inline constexpr unsigned block_bits = 6;
extern const std::uint16_t table_blocks[];
extern const std::uint32_t table_rows[];
extern const char16_t table_pool[];

inline CharEntry entry_of(char32_t code) noexcept {
  const auto block = static_cast<std::uint32_t>(table_blocks[code >> block_bits]);
  return CharEntry(table_rows[(block << block_bits) + (code & ((1U << block_bits) - 1))]);
}

}  // namespace fahras::chars
