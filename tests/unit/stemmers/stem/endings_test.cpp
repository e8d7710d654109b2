#include "forms.h"

#include <vector>

#include <support/catch.h>

using fahras::stem::stem_of;

namespace {

// All the words have the stem of the first.
void check_one_stem(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    INFO(words.front() << " and " << word);
    CHECK(stem_of(word) == stem_of(words.front()));
  }
}

void check_apart(const std::string& first, const std::string& second) {
  INFO(first << " and " << second);
  CHECK(stem_of(first) != stem_of(second));
}

}  // namespace

TEST_CASE("pronouns come off") {
  check_one_stem({"قرار", "قراره", "قرارها", "قرارهم", "قرارهما", "قرارنا", "قراركم"});
  check_one_stem({"مدينة", "مدينته", "مدينتها", "مدينتهم", "مدينتنا"});
  check_one_stem({"عضو", "أعضاؤه", "أعضائه", "أعضاءها"});
}

TEST_CASE("plurals and duals come off") {
  check_one_stem({"لاعب", "لاعبون", "لاعبين", "لاعبان", "لاعبو", "لاعبي", "لاعبات"});
  check_one_stem({"سيارة", "سيارات", "سيارتان", "سيارتين", "سياراتهم"});
  check_one_stem({"دولة", "دول", "دولتان", "دولتين", "الدول"});
  check_one_stem({"زعيم", "زعماء", "زعيمة", "زعمائهم"});
  check_one_stem({"قائد", "قادة", "القادة", "قادتها"});
}

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
  check_apart("رياضي", "الرياض");
}

TEST_CASE("spellings are unified") {
  check_one_stem({"المسؤولين", "المسئولين", "مسؤول"});
  check_one_stem({"أمريكا", "أميركا", "الأمريكية", "الأميركية", "أميركيين"});
  check_one_stem({"ترامب", "ترمب"});
  check_one_stem({"إلى", "الى"});
}

TEST_CASE("endings that are the word's own stay") {
  for (const char* word : {"قانون", "سكان", "رمضان", "لبنان", "فلسطين", "إنترنت", "تعاون"}) {
    CHECK(stem_of(word).size() >= stem_of(std::string("ال") + word).size());
  }
  check_apart("تحسين", "تحس");
  check_apart("لبنان", "لبن");
  check_apart("فنون", "فنان");
}

TEST_CASE("a stem has two letters at least") {
  for (const char* word : {"", "و", "ال", "ها", "ات", "ون", "لل", "الي", "بها", "ولها"}) {
    CHECK(stem_of(word).size() >= std::min<std::size_t>(4, std::string(word).size()));
  }
}
