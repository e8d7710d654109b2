#include "words.h"

using fahras::stem::check_apart;
using fahras::stem::check_one_stem;
using fahras::stem::stem_of;

TEST_CASE("persons, numbers and tenses of a verb meet") {
  check_one_stem({"كتب", "يكتب", "كتبوا", "يكتبون", "سيكتب", "تكتب", "كتبت", "كتبها"});
  check_one_stem({"أعلن", "أعلنت", "يعلن", "تعلن", "أعلنوا", "وأعلن", "ستعلن"});
  check_one_stem({"شارك", "يشارك", "شاركت", "يشاركون"});
}

TEST_CASE("weak verbs meet") {
  check_one_stem({"قال", "يقول", "تقول", "قالت", "قالوا", "يقولون", "نقول"});
  check_one_stem({"وصل", "يصل", "تصل", "وصلت"});
  check_one_stem({"تم", "يتم", "تتم"});
  check_one_stem({"استعمل", "يستعمل", "تستعمل"});
  check_one_stem({"عاش", "عاشت", "يعيش"});
  check_one_stem({"استطاع", "يستطيع", "تستطيع", "استطاعت"});
  check_one_stem({"أعطى", "يعطي", "تعطي"});
  check_one_stem({"أكد", "يؤكد", "تؤكد", "أكدت"});
}

TEST_CASE("nouns that begin like an imperfect stay") {
  for (const char* word : {"يوم", "تجديد", "تكريم", "تعريف", "نظام"}) {
    CHECK(stem_of(word) == word);
  }
  CHECK(stem_of("اليمن") == "يمن");
  check_apart("تجديد", "جديد");
  check_apart("تكريم", "كريم");
  check_apart("ياسر", "أسرة");
  check_apart("تقدم", "قدم");
}
