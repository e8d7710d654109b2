#include <base/utf8.h>

#include <support/catch.h>
#include <unicode/ustring.h>

#include <random>
#include <string>
#include <vector>

namespace {

using namespace fahras::base;

std::u32string decoded(std::string_view text) {
  std::u32string result;
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t before = at;
    result.push_back(decode(text, at));
    REQUIRE(at > before);
    REQUIRE(at <= text.size());
  }
  return result;
}

std::u32string decoded_by_icu(const std::string& text) {
  std::u16string units(text.size(), u'\0');
  int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8WithSub(units.data(), static_cast<int32_t>(units.size()), &length, text.data(),
                       static_cast<int32_t>(text.size()), 0xFFFD, nullptr, &status);
  REQUIRE(U_SUCCESS(status));
  std::u32string result;
  for (int32_t i = 0; i < length;) {
    UChar32 code = 0;
    U16_NEXT(units.data(), i, length, code);
    result.push_back(static_cast<char32_t>(code));
  }
  return result;
}

}  // namespace

TEST_CASE("well-formed UTF-8 is decoded") {
  CHECK(decoded("") == U"");
  CHECK(decoded("aéعࢠ漢😀") == U"aéعࢠ漢😀");
  CHECK(decoded(std::string("\0a", 2)) == std::u32string(U"\0a", 2));
}

TEST_CASE("each maximal part of a broken sequence becomes one U+FFFD") {
  CHECK(decoded("\xD8") == U"\uFFFD");
  CHECK(decoded("\xD8 \xB9") == U"\uFFFD \uFFFD");
  CHECK(decoded("\xE2\x80g") == U"\uFFFDg");
  CHECK(decoded("\xF0\x9F\x98") == U"\uFFFD");
  CHECK(decoded("\xC0\xAF") == U"\uFFFD\uFFFD");
  CHECK(decoded("\xED\xA0\x80") == U"\uFFFD\uFFFD\uFFFD");
  CHECK(decoded("\xF4\x90\x80\x80") == U"\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(decoded("\xFF\xFE") == U"\uFFFD\uFFFD");
}

TEST_CASE("random bytes are decoded as ICU decodes them") {
  std::mt19937 random(1);
  const std::string likely = "a \xD8\xB9\xE2\x80\x8F\xF0\x9F\x98\x80\xC0\xED\xA0\xF4\x90\xFF";
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t i = random() % 24; i > 0; --i) {
      text += random() % 4 == 0 ? static_cast<char>(random()) : likely[random() % likely.size()];
    }
    REQUIRE(decoded(text) == decoded_by_icu(text));
  }
}

TEST_CASE("the characters of a text have their bytes, valid or not") {
  std::u32string codes;
  std::vector<std::string_view> bytes;
  for (const Character& character : Characters("aم\xE2\x80\xFFg\U0001F4D6\xD9")) {
    codes += character.code;
    bytes.push_back(character.bytes);
    CHECK(character.is_valid() == (character.code != no_character));
  }
  CHECK(codes ==
        std::u32string{U'a', U'م', no_character, no_character, U'g', U'\U0001F4D6', no_character});
  CHECK(bytes ==
        std::vector<std::string_view>{"a", "م", "\xE2\x80", "\xFF", "g", "\U0001F4D6", "\xD9"});
  const Characters none("");
  CHECK(none.begin() == none.end());
}

TEST_CASE("the character at a byte is found, and none at the end") {
  CHECK(character_at("aم", 1).code == U'م');
  CHECK(character_at("aم", 1).bytes == "م");
  CHECK(character_at("aم", 2).bytes.size() == 1);
  CHECK_FALSE(character_at("aم", 2).is_valid());
  for (const std::size_t beyond : {3, 4}) {
    CHECK(character_at("aم", beyond).code == no_character);
    CHECK(character_at("aم", beyond).bytes.empty());
  }
}

TEST_CASE("a decoded text is the same when its characters are appended again") {
  const std::string text("\0aéعࢠ漢\uFFFD😀", 19);
  std::string copy;
  for (const char32_t code : decoded(text)) append(copy, code);
  CHECK(copy == text);
}

TEST_CASE("characters are counted, whatever their bytes") {
  CHECK(character_count("") == 0);
  CHECK(character_count("aب\U0001F4D6") == 3);
  CHECK(character_count("كِتاب") == 5);
  CHECK(character_count("\xFF\x80\x80") == 1);
}

TEST_CASE("a text is cut before a character") {
  const std::string text = "aب\U0001F4D6";
  CHECK(cut(text, 0).empty());
  CHECK(cut(text, 1) == "a");
  CHECK(cut(text, 2) == "a");
  CHECK(cut(text, 3) == "aب");
  for (std::size_t bytes = 4; bytes < text.size(); ++bytes) CHECK(cut(text, bytes) == "aب");
  CHECK(cut(text, text.size()) == text);
  CHECK(cut(text, 100) == text);
}

TEST_CASE("of bytes that are not UTF-8 at most three are skipped") {
  const std::string text(10, '\x80');
  CHECK(character_start(text, 9) == 6);
  CHECK(character_start(text, 2) == 0);
}

TEST_CASE("UTF-8 is what Unicode says") {
  for (const char* text : {"", "a", "كتاب", "\xF0\x9F\x98\x80"}) CHECK(is_utf8(text));
  for (const char* text :
       {"\xCA\xC7", "\xD9", "\xED\xA0\x80", "\xC0\x80", "a\xFF", "\xF4\x90\x80\x80"}) {
    CHECK_FALSE(is_utf8(text));
  }
}
