#include <string>

#include <fahras/printable.h>
#include <support/catch.h>
#include <nlohmann/json.hpp>

using fahras::is_printable;
using fahras::printable;
using fahras::printable_json;

namespace {

std::string utf8(char32_t code) {
  std::string text;
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) {
    text += static_cast<char>(0xC0 | code >> 6U);
  } else if (code < 0x10000) {
    text += static_cast<char>(0xE0 | code >> 12U);
    text += static_cast<char>(0x80 | (code >> 6U & 0x3FU));
  } else {
    text += static_cast<char>(0xF0 | code >> 18U);
    text += static_cast<char>(0x80 | (code >> 12U & 0x3FU));
    text += static_cast<char>(0x80 | (code >> 6U & 0x3FU));
  }
  return text + static_cast<char>(0x80 | (code & 0x3FU));
}

bool is_surrogate(char32_t code) { return code >= 0xD800 && code < 0xE000; }

}  // namespace

TEST_CASE("text with its diacritics and direction marks is printable unchanged") {
  for (const char* text :
       {"الضَّماناتُ الأمنيّة", "كتاب‌ها", "a\u200Eb\u200Fc\u061Cd", "é 漢 😀"}) {
    CHECK(printable(text) == text);
  }
}

TEST_CASE("characters that control a terminal are not printable") {
  CHECK(printable("a\033[31mb\033]0;title\a") == "a[31mb]0;title");
  CHECK(printable("a\u009B31mb") == "a31mb");
  CHECK(printable("a\nb\tc\r") == "a b c ");
  CHECK(printable(std::string_view("a\0b\a\x7F", 5)) == "ab");
  CHECK(printable("a\u2028b\u2029c\u0085d") == "abcd");
}

TEST_CASE("direction overrides, embeddings and isolates are not printable") {
  CHECK(printable("\u202Eabc\u202C\u2067d\u2069\u206A") == "abcd");
}

TEST_CASE("bytes that are not UTF-8 are shown as U+FFFD") {
  CHECK(printable("a\xFFz") == "a\uFFFDz");
  CHECK(printable("\xC2") == "\uFFFD");
  CHECK(printable("\xC0\x9B[2J") == "\uFFFD\uFFFD[2J");  // ESC, longer than it may be
}

TEST_CASE("exactly the unprintable characters are left out, and JSON escapes them") {
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (is_surrogate(code)) continue;
    const std::string text = utf8(code);
    const std::string shown = printable(text);
    const bool is_blank = code == '\n' || code == '\t' || code == '\r';
    if (shown != (is_printable(code) ? text : is_blank ? " " : ""))
      FAIL(static_cast<unsigned>(code));
    if (code < 0x20) continue;
    const nlohmann::json json = text;
    const std::string escaped = printable_json(json.dump());
    if (nlohmann::json::parse(escaped) != json) FAIL(static_cast<unsigned>(code));
    if (printable(escaped) != escaped) FAIL(static_cast<unsigned>(code));
  }
}

TEST_CASE("JSON keeps its own line breaks") {
  CHECK(printable_json("{\n  \"a\": \"\u202E\\n\"\n}\n") == "{\n  \"a\": \"\\u202e\\n\"\n}\n");
}
