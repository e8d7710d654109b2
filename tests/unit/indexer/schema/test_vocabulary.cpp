#include <random>
#include <string>
#include <vector>

#include <schema/terms.h>
#include <support/catch.h>

using namespace fahras::schema;

namespace {

void append_utf8(std::string& out, unsigned c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

// Characters of one to four bytes, most of them Arabic.
std::string random_character(std::mt19937& random) {
  static constexpr unsigned limits[] = {0x80, 0x800, 0xD800, 0x10FFFF};
  std::string out;
  const bool arabic = random() % 2 == 0;
  const std::uint_fast32_t c = arabic ? 0x0610 + random() % 0x60 : random() % limits[random() % 4];
  append_utf8(out, static_cast<unsigned>(c));
  return out;
}

}  // namespace

TEST_CASE("an Arabic letter takes one byte, and ASCII is not changed") {
  CHECK(encode_vocabulary("مدرسه").size() == 5);
  CHECK(encode_vocabulary("ءيؤئ").size() == 4);
  CHECK(encode_vocabulary("g20") == "g20");
}

TEST_CASE("encoded text is decoded unchanged, and an encoded prefix is a prefix of the encoding") {
  std::mt19937 random(11);
  for (int round = 0; round < 5000; ++round) {
    std::string word;
    std::string encoded;
    for (std::size_t length = random() % 12; length > 0; --length) {
      const std::string character = random_character(random);
      word += character;
      encoded += encode_vocabulary(character);
    }
    REQUIRE(encode_vocabulary(word) == encoded);
    REQUIRE(decode_vocabulary(encoded) == word);
  }
}

TEST_CASE("bytes that are not UTF-8 are decoded unchanged") {
  std::mt19937 random(13);
  for (int round = 0; round < 20000; ++round) {
    std::string word(random() % 8, '\0');
    for (char& byte : word) byte = static_cast<char>(random());
    REQUIRE(decode_vocabulary(encode_vocabulary(word)) == word);
  }
}

TEST_CASE("decoding ends for any bytes") {
  CHECK(decode_vocabulary("\xFF").empty());
  CHECK(decode_vocabulary("\xC3") == "\xC3");
}
