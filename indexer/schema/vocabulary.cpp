// Encodes words with one byte for each Arabic letter: U+0620–U+065F are the bytes 80–BF. In UTF-8
// those bytes only continue a character, so they can be mixed with the UTF-8 of other characters,
// including ASCII, without ambiguity.
#include <base/utf8.h>
#include <schema/terms.h>

namespace fahras::schema {
namespace {

// This byte, which never occurs in UTF-8, comes before a byte that is not part of a character.
constexpr unsigned char raw_byte_follows = 0xFF;
constexpr char32_t first_letter = 0x0620;

bool is_letter(char32_t code) { return code >= first_letter && code < first_letter + 0x40; }

void append_raw(std::string& out, std::string_view bytes) {
  for (const char byte : bytes) {
    out.push_back(static_cast<char>(raw_byte_follows));
    out.push_back(byte);
  }
}

}  // namespace

std::string encode_vocabulary(std::string_view word) {
  std::string out;
  out.reserve(word.size());
  for (const base::Character& character : base::Characters(word)) {
    if (is_letter(character.code)) {
      out.push_back(static_cast<char>(0x80 + (character.code - first_letter)));
    } else if (character.is_valid()) {
      out += character.bytes;
    } else {
      append_raw(out, character.bytes);
    }
  }
  return out;
}

std::string decode_vocabulary(std::string_view encoded) {
  std::string out;
  out.reserve(encoded.size() * 2);
  for (std::size_t i = 0; i < encoded.size();) {
    const auto byte = static_cast<unsigned char>(encoded[i]);
    if (base::is_continuation(encoded[i])) {
      base::append(out, first_letter + (byte - 0x80U));
      ++i;
    } else if (byte == raw_byte_follows) {
      out.append(encoded.substr(i + 1, 1));
      i += 2;
    } else {
      const std::string_view bytes = base::character_at(encoded, i).bytes;
      out += bytes;
      i += bytes.size();
    }
  }
  return out;
}

}  // namespace fahras::schema
