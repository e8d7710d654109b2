// Tests the stemmer as a whole; each of its steps has a test of its own.
#include <stem/stemmer.h>

#include <random>

#include <support/catch.h>

#include "forms.h"

using fahras::stem::base_of;
using fahras::stem::stem_of;

TEST_CASE("the forms of ضمان have one stem") {
  for (const char* word : {"ضمان", "ضمانة", "ضمانات", "الضمانات", "والضمانات", "بالضمانات",
                           "للضمانات", "ضماناتها", "الضَّمَانَاتِ"}) {
    CHECK(stem_of(word) == "ضمان");
  }
}

TEST_CASE("words that other stemmers truncate are kept whole") {
  CHECK(stem_of("الله") == "الله");
  CHECK(stem_of("اللغة") == "لغه");
  CHECK(stem_of("وزارة") == "وزاره");
  CHECK(stem_of("بغداد") == "بغداد");
  CHECK(stem_of("بطاطس") == "بطاطس");
  CHECK(stem_of("كتاب") == "كتاب");
  CHECK(stem_of("فلسطين") == "فلسطين");
  CHECK(stem_of("لبنان") == "لبنان");
}

TEST_CASE("any UTF-16 can be stemmed, always with the same result") {
  std::mt19937 random(7);
  std::u16string base;
  std::u16string again;
  std::u16string stem;
  for (int i = 0; i < 20000; ++i) {
    std::u16string word(random() % 50, u' ');
    for (char16_t& letter : word) {
      letter = static_cast<char16_t>(random() % 4 == 0 ? random() : 0x0621 + random() % 42);
    }
    fahras::stem::fahras().strip_proclitics(word, base);
    REQUIRE(base.size() <= word.size() + 1);  // لله is the only word to grow: الله
    fahras::stem::fahras().strip_endings(base, stem);
    fahras::stem::fahras().strip_endings(base, again);
    REQUIRE((stem == again));
    REQUIRE(stem.size() >= std::min<std::size_t>(base.size(), 2));
  }
}

TEST_CASE("words of other scripts are not changed") {
  CHECK(base_of("xapian") == "xapian");
  CHECK(stem_of("2025") == "2025");
  CHECK(stem_of("covid19") == "covid19");
}
