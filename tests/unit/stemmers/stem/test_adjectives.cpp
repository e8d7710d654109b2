#include "words.h"

using fahras::stem::check_apart;
using fahras::stem::check_one_stem;

TEST_CASE("ة comes off adjectives, and stays where it makes another word") {
  check_one_stem({"كبير", "كبيرة", "كبيرا", "الكبيرة"});
  check_one_stem({"سعودي", "سعودية", "سعوديون", "السعوديين", "سعوديات"});
  check_apart("شركة", "شرك");
  check_apart("منطقة", "منطق");
  check_apart("جامعة", "جامع");
  check_apart("دورة", "دور");
}

TEST_CASE("a nisba comes off what it is made of") {
  check_one_stem({"إيران", "الإيراني", "الإيرانية", "إيرانيين"});
  check_one_stem({"فرنسا", "الفرنسي", "الفرنسية"});
  check_one_stem({"ألمانيا", "الألماني", "ألمانية"});
  check_one_stem({"سياسة", "سياسي", "السياسيين"});
  check_one_stem({"كندا", "الكنديين", "كندية"});
  check_one_stem({"أوغندا", "أوغندي", "الأوغندية"});
  check_one_stem({"دين", "الدينية"});
  check_apart("رياضي", "الرياض");
}

TEST_CASE("ه after a noun is a pronoun where the article is rare") {
  check_one_stem({"قرار", "قراره"});
  check_one_stem({"سلطة", "سلطته"});
}

TEST_CASE("the country's people are not the king's house") {
  check_apart("سعودي", "سعود");
  check_apart("نظرية", "نظر");
}

TEST_CASE("a plural may stand before ه") {
  check_one_stem({"بيت", "بيته"});
  check_one_stem({"قوة", "قوات", "قواته"});
}

TEST_CASE("a ي after letters never seen stays") {
  for (const char* word : {"نورماندي", "كيباكي", "زغطبوشي"}) {
    CHECK(fahras::stem::stem_of(word) == word);
  }
}
