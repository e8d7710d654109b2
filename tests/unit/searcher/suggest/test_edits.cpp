#include "edits.h"

#include <algorithm>

#include <schema/terms.h>
#include <support/catch.h>

using namespace fahras;
using namespace fahras::suggest;

namespace {

// Returns 0 if it is not among the edits.
unsigned cost(std::string_view from, std::string_view to) {
  for (const Edited& edit : edits_of(from)) {
    if (edit.word == schema::encode_vocabulary(to)) return edit.halves;
  }
  return 0;
}

}  // namespace

TEST_CASE("frequent confusions of Arabic letters count half a letter") {
  CHECK(cost("رياظ", "رياض") == 1);
  CHECK(cost("زلك", "ذلك") == 1);
  CHECK(cost("قبير", "كبير") == 1);
  CHECK(cost("مسؤل", "مسؤول") == 1);
  CHECK(cost("كتتاب", "كتاب") == 1);
  CHECK(cost("ظمانت", "ضمانات") == 2);
}

TEST_CASE("any other letter counts one, and so do two swapped letters") {
  CHECK(cost("ريال", "رياض") == 2);
  CHECK(cost("كتبا", "كتاب") == 2);
  CHECK(cost("كتابب", "كتابه") == 2);
  CHECK(cost("كتا", "كتاب") == 2);
  CHECK(cost("gogle", "google") == 2);
  CHECK(cost("كتاب", "مدرسه") == 0);
}

TEST_CASE("edits are sorted, unique and never empty") {
  for (const auto* word : {"ا", "ضظضظ", "google", ""}) {
    const auto edits = edits_of(word);
    CHECK(std::is_sorted(edits.begin(), edits.end(),
                         [](const auto& a, const auto& b) { return a.word <= b.word; }));
    for (const auto& edit : edits) CHECK_FALSE(edit.word.empty());
  }
  CHECK(edits_of(std::string(8000, 'x')).empty());
}
