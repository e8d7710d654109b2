#include "min_hash.h"

#include <algorithm>
#include <string>

#include <base/ascii.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace fahras::articles {
namespace {

constexpr std::size_t max_word_bytes = 64;  // further bytes of a word are ignored

enum class Byte : std::uint8_t { letter, ignored, separator };

std::uint64_t mix(std::uint64_t value) {
  value ^= value >> 32;
  value *= 0xD6E8FEB86659FD93;
  value ^= value >> 32;
  value *= 0xD6E8FEB86659FD93;
  return value ^ (value >> 32);
}

// Returns the kind of the character at `at`; `length` is set to its number of bytes. Every
// character of every text is classified, so its first two bytes decide, which is faster than
// decoding a code point and looking up its properties. Invalid UTF-8 may be divided differently
// than by base::Characters.
Byte classify(std::string_view text, std::size_t at, std::size_t& length) {
  const auto lead = static_cast<unsigned char>(text[at]);
  length = 1;
  if (lead < 0x80) {
    const bool letter = base::is_ascii_letter(text[at]) || base::is_ascii_digit(text[at]);
    return letter ? Byte::letter : Byte::separator;
  }
  const std::size_t left = text.size() - at;
  const auto second = static_cast<unsigned char>(left > 1 ? text[at + 1] : 0);
  length = std::min<std::size_t>(left, lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
  switch (lead) {
    case 0xC2:
      return Byte::separator;  // « » and signs
    case 0xD8:
      return second < 0xA0 ? Byte::separator : Byte::letter;  // ، ؛ ؟
    case 0xD9:
      return second == 0x80 || (second >= 0x8B && second <= 0x9F) ? Byte::ignored
             : second >= 0xAA && second <= 0xAD                   ? Byte::separator
             : second == 0xB0                                     ? Byte::ignored
                                                                  : Byte::letter;
    case 0xE2:
      return Byte::separator;  // quotes, dashes, spaces
    default:
      return Byte::letter;
  }
}

}  // namespace

void MinHash::add_word(std::string_view word) {
  const std::uint64_t hash = XXH3_64bits(word.data(), word.size());
  whole_ = mix(whole_ ^ hash);
  if (++words_ >= 3) {
    const std::uint64_t shingle =
        mix(mix(mix(last_words_[0]) + last_words_[1]) + hash) | 1;  // 0 is reserved for "empty"
    std::uint64_t& minimum = minima_[shingle >> 57];
    minimum = minimum == 0 ? shingle : std::min(minimum, shingle);
    ++shingles_;
  }
  last_words_ = {last_words_[1], hash};
}

void MinHash::add(std::string_view text) {
  std::array<char, max_word_bytes + 4> word{};
  std::size_t size = 0;
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size(); at += length) {
    const Byte kind = classify(text, at, length);
    if (kind == Byte::letter && size < max_word_bytes) {
      for (std::size_t i = 0; i < length; ++i) word[size++] = text[at + i];
    } else if (kind == Byte::separator && size > 0) {
      add_word({word.data(), size});
      size = 0;
    }
  }
  if (size > 0) add_word({word.data(), size});
}

MinHash::Signature MinHash::signature() const {
  static_assert(bins == 128, "the bin is the shingle's upper 7 bits");
  Signature signature{};
  for (std::size_t i = 0; i < bins; ++i) {
    // The lower bits are used, because in a long text the upper bits of minima are 0.
    const auto value = static_cast<std::uint16_t>(minima_[i] >> 1);
    signature[i] = minima_[i] != 0 && value == 0 ? 1 : value;
  }
  return signature;
}

double MinHash::similarity(const Signature& a, const Signature& b) {
  std::size_t equal = 0;
  std::size_t filled = 0;
  for (std::size_t i = 0; i < bins; ++i) {
    const bool any = (a[i] | b[i]) != 0;
    filled += any ? 1 : 0;
    equal += any && a[i] == b[i] ? 1 : 0;
  }
  // `equal / filled` is the fraction of all shingles of both texts that they share (the Jaccard
  // index). The result is the fraction of one text's shingles, if both texts have equally many.
  return filled == 0 ? 0 : 2.0 * static_cast<double>(equal) / static_cast<double>(filled + equal);
}

}  // namespace fahras::articles
