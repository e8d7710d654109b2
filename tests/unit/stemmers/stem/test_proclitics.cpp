#include "forms.h"

#include <support/catch.h>

using fahras::stem::base_of;

TEST_CASE("the article is removed, alone and after other proclitics") {
  for (const char* word : {"الحكومة", "والحكومة", "فالحكومة", "بالحكومة", "كالحكومة", "للحكومة",
                           "وبالحكومة", "وللحكومة"}) {
    CHECK(base_of(word) == "حكومه");
  }
}

TEST_CASE("conjunctions and prepositions are removed before attested words") {
  CHECK(base_of("ولكتاب") == "كتاب");
  CHECK(base_of("وبعلم") == "علم");
  CHECK(base_of("بمدينة") == "مدينه");
  CHECK(base_of("لمدينة") == "مدينه");
  CHECK(base_of("كرئيس") == "رئيس");
  CHECK(base_of("بدمج") == "دمج");
  CHECK(base_of("وقال") == "قال");
  CHECK(base_of("فقال") == "قال");
}

TEST_CASE("the future's س is removed from imperfects") {
  CHECK(base_of("سيكتب") == "يكتب");
  CHECK(base_of("وسيكتب") == "يكتب");
  CHECK(base_of("ستعلن") == "تعلن");
}

TEST_CASE("a first letter that belongs to the word is kept") {
  for (const char* word : {"وزير", "وفد", "ولد", "فريق", "فيلم", "بلد", "بيان", "كبير", "كلام",
                           "لجان", "سيد", "ستار", "بنوك", "فروع", "بحوث"}) {
    CHECK(base_of(word) == word);
    CHECK(base_of(std::string("ال") + word) == word);
  }
}

TEST_CASE("ال that belongs to the word is kept") {
  CHECK(base_of("ألمانيا") == "المانيا");
  CHECK(base_of("بألمانيا") == "المانيا");
  CHECK(base_of("التزام") == "التزام");
  CHECK(base_of("الالتزام") == "التزام");
  CHECK(base_of("والله") == "الله");
  CHECK(base_of("بالله") == "الله");
  CHECK(base_of("لله") == "الله");
}

TEST_CASE("after لل the more frequent noun decides whether the second ل belongs to it") {
  CHECK(base_of("للجنة") == "لجنه");
  CHECK(base_of("للغة") == "لغه");
  CHECK(base_of("للدولة") == "دوله");
}

TEST_CASE("unknown words lose the article only") {
  CHECK(base_of("الزغطبوش") == "زغطبوش");
  CHECK(base_of("بالزغطبوش") == "زغطبوش");
  CHECK(base_of("كزغطبوش") == "كزغطبوش");
  CHECK(base_of("كالزغطبوش") == "كالزغطبوش");
}
