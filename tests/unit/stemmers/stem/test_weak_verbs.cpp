#include "words.h"

using fahras::stem::check_apart;
using fahras::stem::check_one_stem;

TEST_CASE("pasts in ى have the stem of their other persons") {
  check_one_stem({"أدى", "أدت", "يؤدي", "يؤدون"});
  check_one_stem({"تلقى", "تلقت", "تلقوا", "يتلقى", "يتلقون"});
  check_one_stem({"انتهى", "انتهت", "ينتهي"});
  check_one_stem({"أجرى", "أجرت", "أجروا"});
  check_one_stem({"أبدى", "أبدت"});
  check_one_stem({"سعى", "سعت", "يسعى", "يسعون"});
}

TEST_CASE("pasts in ا with an imperfect in و have the stem of its persons") {
  check_one_stem({"دعا", "دعت", "دعوا", "يدعو"});
  check_one_stem({"بدا", "بدت", "يبدو"});
}

TEST_CASE("ى is written ا before pronouns") {
  check_one_stem({"ألقى", "ألقاها", "ألقاه", "ألقت"});
  check_one_stem({"مستوى", "مستواه", "مستواها", "مستواهم"});
  check_apart("مكانا", "مكي");
  check_apart("معاناة", "معاني");
}

TEST_CASE("nouns that end like weak verbs are kept") {
  check_apart("بنت", "بنى");
  check_apart("وقت", "وقى");
  check_apart("سبت", "سبى");
  check_apart("نموا", "نما");
  check_one_stem({"نمو", "نموا"});
}
