#include "forms.h"

#include <support/catch.h>

using fahras::stem::base_of;

TEST_CASE("ب ل come off two letters that are often defined") {
  CHECK(base_of("بحق") == "حق");
  CHECK(base_of("بحي") == "حي");
  CHECK(base_of("لحل") == "حل");
  CHECK(base_of("ولسد") == "سد");
}

TEST_CASE("three letters of which the first is the word's own stay") {
  for (const char* word : {"باب", "بحر", "بشر", "بعد", "برد", "لحم", "لقي", "لعب", "بقي", "بهم",
                           "لها", "بدل", "لبن"}) {
    CHECK(base_of(word) == word);
  }
}

TEST_CASE("ب ل come off a known noun with a pronoun") {
  CHECK(base_of("بفريستها") == "فريستها");
  CHECK(base_of("بسذاجته") == "سذاجته");
  CHECK(base_of("بزغطبوشها") == "بزغطبوشها");
}

TEST_CASE("the first letter stays before verbs, and where ة became ت") {
  CHECK(base_of("باتوا") == "باتوا");
  CHECK(base_of("ولادته") == "ولادته");
  CHECK(base_of("فكرتها") == "فكرتها");
}
