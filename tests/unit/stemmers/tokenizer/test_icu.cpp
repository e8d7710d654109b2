// Checks that Fahras finds ICU's words in Arabic text except for the deviations listed in
// icu_words.cpp.
#include <support/catch.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include <unicode/ustring.h>
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <tokenizer/tokenizer.h>
#include "icu_words.h"

namespace {

using fahras::tokenizer::Tokenizer;
using namespace fahras::tokenizer::tests;
using Slices = std::vector<std::string>;

std::vector<Span> our_words(std::string_view text) {
  std::vector<Span> result;
  for (Tokenizer words(text); words.next();) result.push_back({words.begin(), words.end()});
  return result;
}

Slices slices(std::string_view text, const std::vector<Span>& spans) {
  Slices result;
  for (const Span& span : spans)
    result.emplace_back(text.substr(span.begin, span.end - span.begin));
  return result;
}

// Returns an empty string if both are the same; else the words that only one of them has, or the
// first of those.
std::string difference(std::string_view text, const std::vector<Span>& ours,
                       const std::vector<Span>& expected) {
  std::vector<Span> only_ours;
  std::vector<Span> only_expected;
  std::ranges::set_difference(ours, expected, std::back_inserter(only_ours));
  std::ranges::set_difference(expected, ours, std::back_inserter(only_expected));
  std::string result;
  for (const std::string& word : slices(text, only_ours)) result += " ours:" + word;
  for (const std::string& word : slices(text, only_expected)) result += " expected:" + word;
  constexpr std::size_t enough = 1000;
  return result.substr(0, enough);
}

bool is_utf8(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  u_strFromUTF8(nullptr, 0, &length, text.data(), static_cast<int32_t>(text.size()), &status);
  return status == U_BUFFER_OVERFLOW_ERROR || U_SUCCESS(status);
}

// Characters of scripts that ICU splits with a dictionary, and characters that are removed or
// become more than letters. They have tests of their own.
bool is_outside_comparison(UChar32 code) {
  using fahras::chars::CharClass;
  const CharClass kind = fahras::chars::entry_of(static_cast<char32_t>(code)).char_class();
  constexpr std::array scripts{USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_HANGUL};
  UErrorCode status = U_ZERO_ERROR;
  const bool dictionary =
      u_getIntPropertyValue(code, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT ||
      u_hasBinaryProperty(code, UCHAR_IDEOGRAPHIC) ||
      std::ranges::find(scripts, uscript_getScript(code, &status)) != scripts.end();
  if (dictionary || kind == CharClass::phrase || kind == CharClass::at_sign) return code != '@';
  const bool letter = kind == CharClass::arabic || kind == CharClass::letter;
  const bool is_compared_tatweel = code == 0x0640 || code == 0x06E5 || code == 0x06E6;
  std::string character;
  icu::UnicodeString(code).toUTF8String(character);
  return (letter || kind == CharClass::hamza_above) && !is_compared_tatweel &&
         u_getIntPropertyValue(code, UCHAR_WORD_BREAK) != U_WB_EXTEND &&
         fahras::chars::normalize(character).text.empty();
}

std::string content(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("Fahras finds the same words as ICU on tricky lines") {
  const auto line = GENERATE(
      "والضَّمَانَاتُ الأمنيَّةُ، في «العاصمة»؛ نعم؟", "أغسطس/آب و الأمريكية–الروسية وكوفيد-19",
      "1.1 و1,000 و٢٬٠٠٠٫٥ و2٠٢٥ و20% و3،5 و10:30 و1/2", "G20 وG20 و-G20 كوفيد19 1436هـ 5م",
      "لـ\"تحالف\" بـ 20 و\"هيئة\"", "don't rock’n’roll 'word' U.S.A. e.g. AT&T C++",
      "https://www.example.com/path?x=1&y=2 info@mail.example.org",
      "\u200Fكتاب\u200F \u202Bنص\u202C", "می\u200Cخواهم و\u200Dب \uFEFFبداية",
      "ـكتاب كـتـاب\u064E ـ\u064Eب", "ا\u0653ب و\u0654ل ي\u0654س",
      "آب\u00A0أيلول\u2009تشرين\u200Bكانون", "سطر\nسطر\r\nسطر\tسطر", "½ ² m² ①② ™ ℃", "ﻻ ﷲ ﺍﻟﻌﺮﺑﻴﺔ",
      "€5 $10 5$ ٥٪ 7° №8", "…نص... نص!! (نص) [نص] {نص}", "١٢٣٫٤ 12'34 1.2.3 1,2,3 1..2 1.,2",
      "a.1 1.a a1.2b", "نص1.2نص 3.نص", "😀نص😀 👩‍👩‍👧 🇸🇦",
      "Ёлка Άλφα straße ǅ", "");
  INFO(line);
  CHECK(slices(line, our_words(line)) == slices(line, expected_words(line)));
}

TEST_CASE("each deviation from ICU's words is documented") {
  struct Row {
    const char* deviation;
    const char* line;
    Slices icu;
    Slices ours;
  };
  const bool at_sign_is_letter = icu_words("@").size() == 1;          // in ICU 72, not in ICU 76
  const bool number_sign_is_digit = icu_words("\u06DD").size() == 1;  // in ICU 76, not in ICU 72
  const std::vector<Row> rows{
      {"underscore",
       "#عاصفة_الحزم file_name __",
       {"عاصفة_الحزم", "file_name", "__"},
       {"عاصفة", "الحزم", "file", "name"}},
      {"stop between Arabic letters",
       "انتهى.وقال ‘داعش’و أ.ب",
       {"انتهى.وقال", "داعش’و", "أ.ب"},
       {"انتهى", "وقال", "داعش", "و", "أ", "ب"}},
      {"at sign",
       "@user @ a@b.com @@",
       at_sign_is_letter ? Slices{"@user", "@", "a@b.com", "@@"} : Slices{"user", "a", "b.com"},
       {"user", "a@b.com"}},
      {"phrase character", "محمدﷺقال", {"محمدﷺقال"}, {"محمد", "ﷺ", "ﷺ", "ﷺ", "ﷺ", "قال"}},
      {"tatweel or number sign alone",
       "ـ ـــ \u06DD",
       number_sign_is_digit ? Slices{"ـ", "ـــ", "\u06DD"} : Slices{"ـ", "ـــ"},
       {}},
  };
  REQUIRE(rows.size() == deviations().size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    INFO(row.deviation);
    CHECK(deviations()[i].name == row.deviation);
    CHECK(slices(row.line, icu_words(row.line)) == row.icu);
    CHECK(slices(row.line, our_words(row.line)) == row.ours);
    CHECK(slices(row.line, expected_words(row.line)) == row.ours);
  }
}

TEST_CASE("every character separates and joins words as in ICU") {
  std::string text;
  int characters = 0;
  for (UChar32 code = 0; code < 0x110000; ++code) {
    if (!u_isdefined(code) || U_IS_SURROGATE(code) || is_outside_comparison(code)) continue;
    ++characters;
    std::string character;
    icu::UnicodeString(code).toUTF8String(character);
    for (const auto* const sides : {"اب", "ab", "12", " a", "a ", "  "}) {
      const std::string_view both = sides;
      const std::size_t middle = both.size() / 2;
      text.append(both.substr(0, middle)).append(character).append(both.substr(middle)) += '\n';
    }
  }
  CHECK(characters > 100000);
  CHECK(difference(text, our_words(text), expected_words(text)) == "");
}

TEST_CASE("Fahras finds the same words as ICU in every sample file in UTF-8") {
  int compared = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(FAHRAS_SAMPLE_CORPUS)) {
    if (!entry.is_regular_file()) continue;
    const std::string text = content(entry.path());
    if (!is_utf8(text)) {
      WARN(entry.path().filename() << " is not UTF-8: not compared");
      continue;
    }
    ++compared;
    INFO(entry.path());
    CHECK(difference(text, our_words(text), expected_words(text)) == "");
  }
  CHECK(compared >= 10);
}
