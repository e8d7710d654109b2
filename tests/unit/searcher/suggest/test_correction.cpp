#include <query/parser.h>
#include <suggest/correction.h>
#include <support/catch.h>

#include "tiny_vocabulary.h"

using namespace fahras;
using namespace fahras::suggest;

namespace {

std::string corrected(const TinyVocabulary& tiny, std::string_view text) {
  const query::Query query = query::parse(text, light10());
  const Vocabulary vocabulary = tiny.open();
  Slips slips(light10(), vocabulary);
  return correct(text, query, query::collect_words(query), slips, [] { return false; })
      .value_or("");
}

const TinyVocabulary& hospital() {
  static const TinyVocabulary tiny({{{"مستشفيات", 9},
                                     {"اداره", 9, "إدارة", {"", "وال"}},
                                     {"نادرهجدا", 1},
                                     {"قمر", 5},
                                     {"google", 4}}});
  return tiny;
}

}  // namespace

TEST_CASE("an unknown word is replaced by a similar known one, and the rest is kept as typed") {
  CHECK(corrected(hospital(), "قمر،  مستشفبات") == "قمر،  مستشفيات");
  CHECK(corrected(hospital(), "\"مستشفبات قمر\"") == "\"مستشفيات قمر\"");
  CHECK(corrected(hospital(), "gooogle") == "google");
}

TEST_CASE("the replacement has the spelling of the texts and the clitics that were typed") {
  CHECK(corrected(hospital(), "والاذاره") == "والإدارة");
}

TEST_CASE("words of the index are not replaced") {
  CHECK(corrected(hospital(), "مستشفيات").empty());
  CHECK(corrected(hospital(), "معروف").empty());
}

TEST_CASE("a word is not replaced if no word is similar, or only a rare one") {
  CHECK(corrected(hospital(), "زظذغ").empty());
  CHECK(corrected(hospital(), "نادرهجذا").empty());
}

TEST_CASE("short words may differ in one letter only") {
  CHECK(corrected(hospital(), "قمز") == "قمر");
  CHECK(corrected(hospital(), "قنز").empty());
}

TEST_CASE("stop words, numbers, operators, exclusions and word* are not corrected") {
  CHECK(corrected(hospital(), "من 2025").empty());
  CHECK(corrected(hospital(), "قمر AND googla*").empty());
  CHECK(corrected(hospital(), "قمر NEAR/3 معروف").empty());
}

TEST_CASE("letters that are often confused count more than the frequency of a word") {
  const TinyVocabulary tiny(
      {{{"رياض", 5}, {"ريال", 90}, {"ضمانات", 3}, {"قضاء", 4}, {"قضايا", 70}}});
  CHECK(corrected(tiny, "الرياظ") == "الرياض");
  CHECK(corrected(tiny, "الظمانات") == "الضمانات");
  CHECK(corrected(tiny, "ضممانات") == "ضمانات");
  CHECK(corrected(tiny, "ضمنات") == "ضمانات");
}

TEST_CASE("of equally similar words the more frequent one is suggested") {
  const TinyVocabulary tiny({{{"مدرسه", 5, "مدرسة"}, {"مدرسي", 9}}});
  CHECK(corrected(tiny, "مدرسذ") == "مدرسي");
}

TEST_CASE("a replacement occurs in a text, if necessary with other clitics") {
  const TinyVocabulary tiny({{{"مدرسه", 5, "مدرسة", {"ال", "بال"}}, {"قمر", 5, "", {"كال"}}}});
  CHECK(corrected(tiny, "مدرصه") == "المدرسة");
  CHECK(corrected(tiny, "والمدرصه") == "المدرسة");
  CHECK(corrected(tiny, "بالمدرصه") == "بالمدرسة");
  CHECK(corrected(tiny, "قمز") == "كالقمر");
}

TEST_CASE("no stop word is suggested") {
  const TinyVocabulary tiny({{{"في", 900}, {"من", 900}}});
  CHECK(corrected(tiny, "الفيل").empty());
  CHECK(corrected(tiny, "الفي").empty());
}

TEST_CASE("the syntax of a text that does not parse is not corrected") {
  const TinyVocabulary tiny({{{"امه", 90, "أمة"}, {"nota", 9}, {"titles", 9}, {"sand", 9}}});
  for (const auto* text : {"*امة", "*مة", "(NOT", "title: (معروف", "date:امط", "(AND معروف"}) {
    CAPTURE(text);
    CHECK(corrected(tiny, text).empty());
  }
}

TEST_CASE("if many words are unknown, the first ones are corrected") {
  std::string text;
  std::string better;
  for (std::size_t i = 0; i < max_corrections + 2; ++i) {
    text += " مستشفبات";
    better += i < max_corrections ? " مستشفيات" : " مستشفبات";
  }
  CHECK(corrected(hospital(), text) == better);
}

TEST_CASE("no further word is corrected after the time limit") {
  const query::Query query = query::parse("مستشفبات مستشفبات", light10());
  const query::QueryWords words = query::collect_words(query);
  int asked = 0;
  const auto after_one = [&] { return ++asked > 1; };
  const auto vocabulary = hospital().open();
  Slips slips(light10(), vocabulary);
  CHECK(correct("مستشفبات مستشفبات", query, words, slips, after_one) == "مستشفيات مستشفبات");
}
