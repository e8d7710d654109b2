#include "forms.h"

#include <support/catch.h>

using fahras::stem::base_of;

TEST_CASE("ب ل are removed before two letters that often have the article") {
  CHECK(base_of("بحق") == "حق");
  CHECK(base_of("بحي") == "حي");
  CHECK(base_of("لحل") == "حل");
  CHECK(base_of("ولسد") == "سد");
}

TEST_CASE("three letters whose first belongs to the word are not changed") {
  for (const char* word : {"باب", "بحر", "بشر", "بعد", "برد", "لحم", "لقي", "لعب", "بقي", "بهم",
                           "لها", "بدل", "لبن"}) {
    CHECK(base_of(word) == word);
  }
}

TEST_CASE("ب ل are removed before a known noun with a pronoun") {
  CHECK(base_of("بفريستها") == "فريستها");
  CHECK(base_of("بسذاجته") == "سذاجته");
  CHECK(base_of("بزغطبوشها") == "بزغطبوشها");
}

TEST_CASE("the first letter is kept before verbs, and where ة became ت") {
  CHECK(base_of("باتوا") == "باتوا");
  CHECK(base_of("ولادته") == "ولادته");
  CHECK(base_of("فكرتها") == "فكرتها");
}
