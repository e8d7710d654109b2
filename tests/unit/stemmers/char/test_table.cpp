#include <char/table.h>

#include <support/catch.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <string>

#include <char/normalizer.h>

namespace {

using fahras::chars::CharClass;
using fahras::chars::entry_of;

constexpr UChar32 code_points = 0x110000;

std::string utf8(const icu::UnicodeString& text) {
  std::string result;
  return text.toUTF8String(result);
}

std::u16string normalized(const icu::UnicodeString& text) {
  return fahras::chars::normalize(utf8(text)).text;
}

icu::UnicodeString with(const icu::Normalizer2* (*form)(UErrorCode&),
                        const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString result = form(status)->normalize(text, status);
  REQUIRE(U_SUCCESS(status));
  return result;
}

icu::UnicodeString nfc(const std::u16string& text) {
  return with(icu::Normalizer2::getNFCInstance, {text.data(), static_cast<int32_t>(text.size())});
}

bool is_arabic(UChar32 code) {
  const auto block = ublock_getCode(code);
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(code, &status) == USCRIPT_ARABIC || block == UBLOCK_ARABIC ||
         block == UBLOCK_ARABIC_SUPPLEMENT || block == UBLOCK_ARABIC_EXTENDED_A ||
         block == UBLOCK_ARABIC_EXTENDED_B || block == UBLOCK_ARABIC_EXTENDED_C;
}

template <typename Check>
void for_each_scalar(Check check) {
  for (UChar32 code = 0; code < code_points; ++code) {
    if (!U_IS_SURROGATE(code)) check(code);
  }
}

}  // namespace

TEST_CASE("every Arabic mark of Unicode is removed") {
  int marks = 0;
  for_each_scalar([&](UChar32 code) {
    if (!is_arabic(code) || u_charType(code) != U_NON_SPACING_MARK) return;
    ++marks;
    INFO("U+" << std::hex << code);
    CHECK(normalized(icu::UnicodeString(u"م").append(code).append(u"ن")) == u"من");
  });
  CHECK(marks > 90);
}

TEST_CASE("every format and default-ignorable character is removed inside a word") {
  for_each_scalar([](UChar32 code) {
    const bool format = u_charType(code) == U_FORMAT_CHAR;
    if (!format || u_getIntPropertyValue(code, UCHAR_WORD_BREAK) != U_WB_FORMAT) return;
    INFO("U+" << std::hex << code);
    CHECK(normalized(icu::UnicodeString(u"م").append(code).append(u"ن")) == u"من");
  });
}

TEST_CASE("every decimal digit becomes 0 to 9") {
  for_each_scalar([](UChar32 code) {
    if (u_charType(code) != U_DECIMAL_DIGIT_NUMBER) return;
    INFO("U+" << std::hex << code);
    CHECK(normalized(code) ==
          std::u16string(1, static_cast<char16_t>('0' + u_charDigitValue(code))));
    CHECK(entry_of(static_cast<char32_t>(code)).char_class() == CharClass::digit);
  });
}

TEST_CASE("every Arabic presentation form equals the letters that it represents") {
  int forms = 0;
  for_each_scalar([&](UChar32 code) {
    const auto block = ublock_getCode(code);
    if (block != UBLOCK_ARABIC_PRESENTATION_FORMS_A && block != UBLOCK_ARABIC_PRESENTATION_FORMS_B)
      return;
    const icu::UnicodeString spelt = with(icu::Normalizer2::getNFKCInstance, code);
    if (spelt == icu::UnicodeString(code)) return;
    ++forms;
    INFO("U+" << std::hex << code);
    const std::u16string letters = normalized(icu::UnicodeString(spelt).trim());
    const std::size_t first = letters.find_first_not_of(u' ');
    CHECK(normalized(code) == (first == std::u16string::npos ? u"" : letters.substr(first)));
  });
  CHECK(forms > 700);
}

TEST_CASE("normalising a normalised character does not change it") {
  for_each_scalar([](UChar32 code) {
    const auto kind = entry_of(static_cast<char32_t>(code)).char_class();
    if (kind == CharClass::separator) return;
    const std::u16string once = normalized(code);
    INFO("U+" << std::hex << code);
    if (normalized({once.data(), static_cast<int32_t>(once.size())}) != once) {
      FAIL_CHECK("not stable");
    }
  });
}

TEST_CASE("every word character gives the same in NFC and in NFD") {
  for_each_scalar([](UChar32 code) {
    if (entry_of(static_cast<char32_t>(code)).char_class() == CharClass::separator) return;
    const icu::UnicodeString composed = with(icu::Normalizer2::getNFCInstance, code);
    const icu::UnicodeString decomposed = with(icu::Normalizer2::getNFDInstance, code);
    INFO("U+" << std::hex << code);
    if (nfc(normalized(composed)) != nfc(normalized(decomposed))) FAIL_CHECK("they differ");
  });
}
