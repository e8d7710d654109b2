#include <char/normalizer.h>

#include <support/catch.h>

#include <random>
#include <string>

namespace {

using fahras::chars::normalize;

std::u16string text_of(std::string_view source) { return normalize(source).text; }

}  // namespace

TEST_CASE("diacritics, tatweel, format and direction characters are removed") {
  CHECK(text_of("الضَّمَانَاتُ") == u"الضمانات");
  CHECK(text_of("الرَّحْمٰن") == u"الرحمن");
  CHECK(text_of("مـــحـــمد") == u"محمد");
  CHECK(text_of("\u200Fكتا\u200Cب\u202C\u061C\uFEFF\u2060") == u"كتاب");
  CHECK(text_of("قَالَ\u06D6 رَبُّهُۥ\u06DA بِهِۦ") == u"قال ربه به");
}

TEST_CASE("alef forms, alef maksura and ta marbuta are folded") {
  CHECK(text_of("آ أ إ ٱ ٲ ٳ ٵ") == u"ا ا ا ا ا ا ا");
  CHECK(text_of("مصطفى مدرسة") == u"مصطفي مدرسه");
}

TEST_CASE("letters of Persian and Urdu become the corresponding Arabic letters") {
  CHECK(text_of("ک گ ی ے ہ ھ ە ۀ ۃ ۂ") == u"ك ك ي ي ه ه ه ه ه ه");
  CHECK(text_of("پ چ ژ ڤ ڨ ٹ ڈ ڑ ں ۇ") == u"ب ج ز ف ق ت د ر ن و");
}

TEST_CASE("hamza on waw and ya is kept, precomposed or combining") {
  CHECK(text_of("مسؤول مسئول شيء") == u"مسؤول مسئول شيء");
  CHECK(text_of("مسو\u0654ول مسي\u0654ول") == u"مسؤول مسئول");
  CHECK(text_of("و\u064E\u0654 ي\u0651\u0654 ى\u0654 ی\u0654") == u"ؤ ئ ئ ئ");
  CHECK(text_of("ا\u0653 ا\u0654 ا\u0655 ل\u0654") == u"ا ا ا ل");
  CHECK(text_of("\u0654 و") == u" و");
  CHECK(text_of("و\u2D7F\u0654") == u"ؤ\u2D7F");
}

TEST_CASE("ligatures and presentation forms are expanded") {
  CHECK(text_of("ﻻ ﻷ ﻹ ﻵ") == u"لا لا لا لا");
  CHECK(text_of("ﷲ ﷴ ﷺ ﷻ") == u"الله محمد صلي الله عليه وسلم جل جلاله");
  CHECK(text_of("ﺍﻟﻌﺮﺑﻴﺔ ﻣﺴﺆﻭﻝ") == u"العربيه مسؤول");
  CHECK(text_of("﷼ ﷽") == u"ريال بسم الله الرحمن الرحيم");
}

TEST_CASE("digits of all scripts become 0 to 9, with Latin separators") {
  CHECK(text_of("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ０９") == u"0123456789 0123456789 09");
  CHECK(text_of("١٬٠٠٠٫٥") == u"1,000.5");
}

TEST_CASE("other scripts are case-folded and lose their accents") {
  CHECK(text_of("Café ÉCOLE Straße ＡＢＣ ﬁn Ⅳ") == u"cafe ecole strasse abc fin iv");
  CHECK(text_of("Cafe\u0301 I\u0307stanbul") == u"cafe istanbul");
  CHECK(text_of("Ёлка Άλφα") == u"елка αλφα");
}

TEST_CASE("separators are not changed") { CHECK(text_of("؟ ،; \n ½ ²") == u"؟ ,; \n ½ ²"); }

TEST_CASE("offsets refer to the source") {
  const auto result = normalize("aبَﻻ.");
  CHECK(result.text == u"aبلا.");
  CHECK(result.offsets == std::vector<std::uint32_t>{0, 1, 5, 5, 8, 9});
}

TEST_CASE("an empty text has one offset, that of its end") {
  const auto result = normalize("");
  CHECK(result.text.empty());
  CHECK(result.offsets == std::vector<std::uint32_t>{0});
}

TEST_CASE("offsets of random bytes never decrease and stay within the source") {
  std::mt19937 random(2);
  for (int round = 0; round < 2000; ++round) {
    std::string source(random() % 64, '\0');
    for (char& byte : source) byte = static_cast<char>(random());
    const auto result = normalize(source);
    REQUIRE(result.offsets.size() == result.text.size() + 1);
    REQUIRE(std::ranges::is_sorted(result.offsets));
    REQUIRE(result.offsets.back() == source.size());
  }
}
