// Encodes words with one byte for each Arabic letter: U+0620–U+065F are the bytes 80–BF. In UTF-8
// those bytes only continue a character, so they can be mixed with the UTF-8 of other characters,
// including ASCII, without ambiguity.
#include <algorithm>
#include <cstdint>

#include <base/utf8.h>
#include <schema/terms.h>

namespace fahras::schema {
namespace {

// This byte, which never occurs in UTF-8, comes before a byte that is not part of a character.
constexpr unsigned char raw_byte_follows = 0xFF;
constexpr unsigned first_letter = 0x0620;

unsigned char at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

// Returns the length of the UTF-8 sequence that begins at `i`, or 0 if no complete sequence begins
// there.
std::size_t sequence_length(std::string_view text, std::size_t i) {
  const unsigned char lead = at(text, i);
  std::size_t length = 0;
  if (lead < 0x80) length = 1;
  if (lead >= 0xC2 && lead <= 0xDF) length = 2;
  if (lead >= 0xE0 && lead <= 0xEF) length = 3;
  if (lead >= 0xF0 && lead <= 0xF4) length = 4;
  if (i + length > text.size()) return 0;
  for (std::size_t k = 1; k < length; ++k) {
    if (!base::is_continuation(text[i + k])) return 0;
  }
  return length;
}

// The UTF-8 of U+0620–U+065F is D8 A0 … D8 BF, D9 80 … D9 9F.
bool is_letter(std::string_view text, std::size_t i) {
  return (at(text, i) == 0xD8 && at(text, i + 1) >= 0xA0) ||
         (at(text, i) == 0xD9 && at(text, i + 1) <= 0x9F);
}

void append_letter(std::string& out, unsigned char code) {
  const unsigned letter = first_letter + (code - 0x80U);
  out.push_back(static_cast<char>(0xC0 | letter >> 6));
  out.push_back(static_cast<char>(0x80 | (letter & 0x3F)));
}

}  // namespace

std::string encode_vocabulary(std::string_view base) {
  std::string out;
  out.reserve(base.size());
  for (std::size_t i = 0; i < base.size();) {
    const std::size_t length = sequence_length(base, i);
    if (length == 0) {
      out.push_back(static_cast<char>(raw_byte_follows));
      out.push_back(base[i++]);
      continue;
    }
    if (length == 2 && is_letter(base, i)) {
      const unsigned letter = (at(base, i) & 0x1FU) << 6 | (at(base, i + 1) & 0x3FU);
      out.push_back(static_cast<char>(0x80 + (letter - first_letter)));
    } else {
      out.append(base.substr(i, length));
    }
    i += length;
  }
  return out;
}

std::string decode_vocabulary(std::string_view encoded) {
  std::string out;
  out.reserve(encoded.size() * 2);
  for (std::size_t i = 0; i < encoded.size();) {
    const unsigned char byte = at(encoded, i);
    if (base::is_continuation(encoded[i])) {
      append_letter(out, byte);
      ++i;
    } else if (byte == raw_byte_follows) {
      out.append(encoded.substr(i + 1, 1));
      i += 2;
    } else {
      const std::size_t length = std::max<std::size_t>(1, sequence_length(encoded, i));
      out.append(encoded.substr(i, length));
      i += length;
    }
  }
  return out;
}

}  // namespace fahras::schema
