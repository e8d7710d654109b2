#include "words.h"

using fahras::stem::check_apart;
using fahras::stem::check_one_stem;

TEST_CASE("pronouns are removed") {
  check_one_stem({"قرار", "قراره", "قرارها", "قرارهم", "قرارهما", "قرارنا", "قراركم"});
  check_one_stem({"مدينة", "مدينته", "مدينتها", "مدينتهم", "مدينتنا"});
  check_one_stem({"عضو", "أعضاؤه", "أعضائه", "أعضاءها"});
}

TEST_CASE("ك is removed from words that are known with other pronouns") {
  check_one_stem({"رأي", "رأيك", "برأيك"});
  check_one_stem({"حياة", "حياتك"});
  check_one_stem({"يمكن", "يمكنك"});
  check_apart("ملك", "مل");
  check_apart("استهلك", "استهل");
}

TEST_CASE("ني is removed from verbs") {
  check_one_stem({"جعل", "جعلني", "يجعلني"});
  check_one_stem({"أخبر", "أخبرني"});
  check_apart("علماني", "علم");
}

TEST_CASE("نا may be the accusative of a noun in ن") {
  check_one_stem({"سنين", "سنينا", "سنيناً"});
  check_one_stem({"مكان", "مكانا"});
  check_one_stem({"أمة", "أمتنا"});
}

TEST_CASE("endings of plurals and duals are removed") {
  check_one_stem({"لاعب", "لاعبون", "لاعبين", "لاعبان", "لاعبو", "لاعبي", "لاعبات"});
  check_one_stem({"سيارة", "سيارات", "سيارتان", "سيارتين", "سياراتهم"});
  check_one_stem({"دولة", "دول", "دولتان", "دولتين", "الدول"});
  check_one_stem({"زعيم", "زعماء", "زعيمة", "زعمائهم"});
  check_one_stem({"قائد", "قادة", "القادة", "قادتها"});
}

TEST_CASE("the accusative's ا and the و before a genitive are removed") {
  check_one_stem({"كتاب", "كتابا"});
  check_one_stem({"مسؤول", "مسؤولو", "مسؤولا", "مسؤولي"});
}

TEST_CASE("endings of words that only look like plurals are kept") {
  check_apart("زيتون", "زيت");
  check_apart("تمكين", "تمك");
  check_apart("سلمان", "سلم");
}
