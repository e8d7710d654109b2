#include "edits.h"

#include <algorithm>
#include <utility>

#include <schema/terms.h>
#include <support/catch.h>

using namespace fahras;
using namespace fahras::suggest;

namespace {

// Returns 0 if it is not among the edits.
unsigned cost(std::string_view from, std::string_view to) {
  for (const Edited& edit : edits_of(from)) {
    if (edit.word == schema::encode_vocabulary(to)) return edit.cost;
  }
  return 0;
}

}  // namespace

TEST_CASE("slips of Arabic spelling count half a letter") {
  for (const auto& [typed, meant] : {std::pair{"رياظ", "رياض"},
                                     {"زلك", "ذلك"},
                                     {"قبير", "كبير"},
                                     {"مسؤل", "مسؤول"},
                                     {"كتتاب", "كتاب"},
                                     {"كتاااب", "كتاب"},
                                     {"فايروس", "فيروس"},
                                     {"ظابط", "ضابط"},
                                     {"وظايف", "وظائف"},
                                     {"ثلاته", "ثلاثه"},
                                     {"برشلونا", "برشلونه"},
                                     {"مستشفا", "مستشفي"},
                                     {"كهربا", "كهرباء"}}) {
    CAPTURE(typed);
    CHECK(cost(typed, meant) == half_letter);
  }
  CHECK(cost("ظمانت", "ضمانات") == 2 * half_letter);
  CHECK(cost("تلاته", "ثلاثه") == 2 * half_letter);
}

TEST_CASE("a key beside the right one, and other dots, count less than a letter") {
  CHECK(cost("مجلص", "مجلس") == half_letter);    // not likely_letter, as they are mixed up as well
  CHECK(cost("كتلب", "كتاب") == likely_letter);  // ل is beside ا
  CHECK(cost("قخر", "قهر") == likely_letter);
  CHECK(cost("اوسظ", "اوسط") == likely_letter);
  CHECK(cost("نحر", "نخر") == likely_letter);
  CHECK(cost("goigle", "google") == likely_letter);
}

TEST_CASE("any other letter counts whole, and so do two that changed places") {
  CHECK(cost("ريال", "رياض") == whole_letter);
  CHECK(cost("كتبا", "كتاب") == whole_letter);
  CHECK(cost("كتابب", "كتابه") == whole_letter);
  CHECK(cost("gogle", "google") == whole_letter);
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
