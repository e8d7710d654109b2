#include "forms.h"

#include <support/catch.h>

using fahras::stem::base_of;

TEST_CASE("a verb that begins with ال keeps it") {
  for (const char* word :
       {"التقي", "القي", "القت", "الغي", "التحق", "التقط", "التزم", "التفت", "القاها", "التقوا"}) {
    CHECK(base_of(word) == word);
    CHECK(base_of(std::string("و") + word) == word);
  }
}

TEST_CASE("ال is the article if the noun is not rare compared to such a verb") {
  CHECK(base_of("البث") == "بث");
  CHECK(base_of("الحق") == "حق");
  CHECK(base_of("التهم") == "تهم");
  CHECK(base_of("البيت") == "بيت");
}
