#include <tokenizer/tokenizer.h>

#include <support/catch.h>
#include <unicode/unistr.h>

#include <string>
#include <vector>

namespace {

using fahras::tokenizer::Tokenizer;
using fahras::tokenizer::WordKind;
using Words = std::vector<std::string>;

Words words(std::string_view source) {
  Words result;
  for (Tokenizer tokens(source); tokens.next();) {
    const std::u16string_view text = tokens.text();
    std::string word;
    icu::UnicodeString(text.data(), static_cast<int32_t>(text.size())).toUTF8String(word);
    result.push_back(word);
  }
  return result;
}

Words slices(std::string_view source) {
  Words result;
  for (Tokenizer tokens(source); tokens.next();) {
    result.emplace_back(source.substr(tokens.begin(), tokens.end() - tokens.begin()));
  }
  return result;
}

WordKind kind(std::string_view source) {
  Tokenizer tokens(source);
  REQUIRE(tokens.next());
  const WordKind result = tokens.kind();
  REQUIRE_FALSE(tokens.next());
  return result;
}

}  // namespace

TEST_CASE("Arabic words are read") {
  CHECK(words("والضَّمانات الأمنيَّة، في العالَم؟") == Words{"والضمانات", "الامنيه", "في", "العالم"});
  CHECK(words("«قال»: (نعم)؛ لا!") == Words{"قال", "نعم", "لا"});
  CHECK(words("").empty());
  CHECK(words(" ،؛؟!\n\t").empty());
}

TEST_CASE("a word's slice includes its diacritics and tatweel") {
  CHECK(slices("كَتَبَ، مـحمـد ـد") == Words{"كَتَبَ", "مـحمـد", "ـد"});
  CHECK(slices("َكتاب") == Words{"كتاب"});
  CHECK(slices("لـ\"تحالف\" بـ 20") == Words{"لـ", "تحالف", "بـ", "20"});
  CHECK(words("لـ\"تحالف\"") == Words{"ل", "تحالف"});
}

TEST_CASE("tatweel and diacritics alone are not a word") {
  CHECK(words("ـ ــــ \u064B \u06E5").empty());
  CHECK(words("ـــ كتاب") == Words{"كتاب"});
}

TEST_CASE("dashes, slashes and underscores separate words") {
  CHECK(words("أغسطس/آب الأمريكية–الروسية كوفيد-19 #عاصفة_الحزم") ==
        Words{"اغسطس", "اب", "الامريكيه", "الروسيه", "كوفيد", "19", "عاصفه", "الحزم"});
}

TEST_CASE("numbers keep the separators between their digits") {
  CHECK(words("1.1 1,000 ١٬٠٠٠ ٣٫٥ 2٠٢٥ 20% 5. ,7") ==
        Words{"1.1", "1,000", "1,000", "3.5", "2025", "20", "5", "7"});
}

TEST_CASE("a full stop or quotation mark between Arabic letters separates words") {
  CHECK(words("الله.قال ‘داعش’و د.محمد") == Words{"الله", "قال", "داعش", "و", "د", "محمد"});
  CHECK(words("com.يقول 2015.قال") == Words{"com", "يقول", "2015", "قال"});
}

TEST_CASE("an apostrophe inside a Latin word is kept") {
  CHECK(words("don't don’t 'quoted' rock 'n' roll") ==
        Words{"don't", "don't", "quoted", "rock", "n", "roll"});
}

TEST_CASE("host names and mail addresses are one word, URLs are split into their parts") {
  CHECK(words("https://www.Example.com/path?x=1") ==
        Words{"https", "www.example.com", "path", "x", "1"});
  CHECK(words("info@mail.example.org.") == Words{"info@mail.example.org"});
  CHECK(words("@user a@ @ @@ a@b@c خالد@b") == Words{"user", "a", "a@b@c", "خالد", "b"});
}

TEST_CASE("adjacent letters and digits are one word") {
  CHECK(words("G20 وG20 كوفيد19 1436هـ") == Words{"g20", "وg20", "كوفيد19", "1436ه"});
}

TEST_CASE("a character that represents words gives each of them") {
  CHECK(words("محمدﷺقال") == Words{"محمد", "صلي", "الله", "عليه", "وسلم", "قال"});
  CHECK(slices("ﷺ") == Words{"ﷺ", "ﷺ", "ﷺ", "ﷺ"});
  CHECK(words("5﷼") == Words{"5", "ريال"});
}

TEST_CASE("each ideograph is a word, and scripts without spaces are not split") {
  CHECK(words("漢字カタカナ ภาษาไทย 한국어") == Words{"漢", "字", "カタカナ", "ภาษาไทย", "한국어"});
}

TEST_CASE("broken bytes separate words") { CHECK(words("كتا\xFF\xD8ب") == Words{"كتا", "ب"}); }

TEST_CASE("each word has its kind") {
  CHECK(kind("كتابٌ") == WordKind::arabic);
  CHECK(kind("ـا") == WordKind::arabic);
  CHECK(kind("Café") == WordKind::latin);
  CHECK(kind("U.S.A") == WordKind::latin);
  CHECK(kind("漢") == WordKind::latin);
  CHECK(kind("٢٠٢٥") == WordKind::number);
  CHECK(kind("1,000.5") == WordKind::number);
  CHECK(kind("G20") == WordKind::mixed);
  CHECK(kind("كوفيد19") == WordKind::mixed);
  CHECK(kind("وCNN") == WordKind::mixed);
  CHECK(kind("1436هـ") == WordKind::mixed);
  CHECK(kind("example.com") == WordKind::address);
  CHECK(kind("info2@example") == WordKind::address);
}
