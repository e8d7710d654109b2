#include "words.h"

using fahras::stem::check_apart;
using fahras::stem::check_one_stem;

TEST_CASE("ة is removed from adjectives and kept in other words") {
  check_one_stem({"كبير", "كبيرة", "كبيرا", "الكبيرة"});
  check_one_stem({"سعودي", "سعودية", "سعوديون", "السعوديين", "سعوديات"});
  check_apart("شركة", "شرك");
  check_apart("منطقة", "منطق");
  check_apart("جامعة", "جامع");
  check_apart("دورة", "دور");
}

TEST_CASE("a nisba is reduced to its base word") {
  check_one_stem({"إيران", "الإيراني", "الإيرانية", "إيرانيين"});
  check_one_stem({"فرنسا", "الفرنسي", "الفرنسية"});
  check_one_stem({"ألمانيا", "الألماني", "ألمانية"});
  check_one_stem({"سياسة", "سياسي", "السياسيين"});
  check_one_stem({"كندا", "الكنديين", "كندية"});
  check_one_stem({"أوغندا", "أوغندي", "الأوغندية"});
  check_one_stem({"دين", "الدينية"});
  check_apart("رياضي", "الرياض");
}

TEST_CASE("ه after a noun is a pronoun if the word is rare with the article") {
  check_one_stem({"قرار", "قراره"});
  check_one_stem({"سلطة", "سلطته"});
}

TEST_CASE("سعودي and نظرية do not get the stems of سعود and نظر") {
  check_apart("سعودي", "سعود");
  check_apart("نظرية", "نظر");
}

TEST_CASE("a plural may precede ه") {
  check_one_stem({"بيت", "بيته"});
  check_one_stem({"قوة", "قوات", "قواته"});
}

TEST_CASE("ي after an unknown word is kept") {
  for (const char* word : {"نورماندي", "كيباكي", "زغطبوشي"}) {
    CHECK(fahras::stem::stem_of(word) == word);
  }
}
