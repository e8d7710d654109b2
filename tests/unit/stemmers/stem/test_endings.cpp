#include <algorithm>

#include "words.h"

using fahras::stem::check_apart;
using fahras::stem::check_one_stem;
using fahras::stem::stem_of;

TEST_CASE("spellings are unified") {
  check_one_stem({"المسؤولين", "المسئولين", "مسؤول"});
  check_one_stem({"أمريكا", "أميركا", "الأمريكية", "الأميركية", "أميركيين"});
  check_one_stem({"ترامب", "ترمب"});
  check_one_stem({"إلى", "الى"});
}

TEST_CASE("words of the lists have their stems") {
  check_one_stem({"ترنيمة", "ترانيم", "ترنيمته"});
  check_one_stem({"هاتف", "هواتف"});
  check_one_stem({"تحدي", "التحديات", "التحدي"});
  check_one_stem({"ثمانينات", "الثمانينيات"});
  check_one_stem({"كبير", "كبرى", "الكبرى"});
  check_apart("ناس", "إنسان");
  check_apart("أسود", "أسد");
  check_apart("تحدي", "حد");
}

TEST_CASE("endings that belong to the word are kept") {
  for (const char* word : {"قانون", "سكان", "رمضان", "لبنان", "فلسطين", "إنترنت", "تعاون"}) {
    CHECK(stem_of(word).size() >= stem_of(std::string("ال") + word).size());
  }
  check_apart("تحسين", "تحس");
  check_apart("لبنان", "لبن");
  check_apart("فنون", "فنان");
}

TEST_CASE("a stem has at least two letters") {
  for (const char* word : {"", "و", "ال", "ها", "ات", "ون", "لل", "الي", "بها", "ولها"}) {
    CHECK(stem_of(word).size() >= std::min<std::size_t>(4, std::string(word).size()));
  }
}
