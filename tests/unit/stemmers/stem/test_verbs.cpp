#include "words.h"

using fahras::stem::check_apart;
using fahras::stem::check_one_stem;
using fahras::stem::stem_of;

TEST_CASE("persons, numbers and tenses of a verb have one stem") {
  check_one_stem({"يكتب", "كتبوا", "يكتبون", "سيكتب", "تكتب", "كتبت"});
  check_one_stem({"أعلن", "أعلنت", "يعلن", "تعلن", "أعلنوا", "وأعلن", "ستعلن"});
  check_one_stem({"شارك", "يشارك", "شاركت", "يشاركون"});
}

TEST_CASE("forms of a weak verb have one stem") {
  check_one_stem({"قال", "يقول", "تقول", "قالت", "قالوا", "يقولون", "نقول"});
  check_one_stem({"وصل", "يصل", "تصل", "وصلت"});
  check_one_stem({"تم", "يتم", "تتم"});
  check_one_stem({"استعمل", "يستعمل", "تستعمل"});
  check_one_stem({"عاش", "عاشت", "يعيش"});
  check_one_stem({"استطاع", "يستطيع", "تستطيع", "استطاعت"});
  check_one_stem({"أعطى", "يعطي", "تعطي"});
  check_one_stem({"أكد", "يؤكد", "تؤكد", "أكدت"});
}

TEST_CASE("hollow verbs of form IV differ from those of form I") {
  check_one_stem({"أعاد", "يعيد", "تعيد", "أعادت", "سيعيد"});
  check_one_stem({"أقام", "يقيم", "تقيم"});
  check_one_stem({"أصاب", "يصيب"});
  check_one_stem({"أدار", "يدير"});
  check_one_stem({"سار", "يسير", "تسير"});
  check_apart("يعيد", "عيد");
  check_apart("يقيم", "قام");
}

TEST_CASE("a past differs from a noun with the same letters") {
  check_one_stem({"أسهمت", "يسهم", "تسهم"});  // أسهم alone belongs to سهم more often
  check_one_stem({"اتهم", "يتهم"});
  check_one_stem({"ساد", "يسود", "تسود"});
  check_apart("يسهم", "سهم");
  check_apart("يسود", "أسود");
}

TEST_CASE("the rest of a verb is not a broken plural") {
  check_apart("يكتب", "كتاب");
  check_apart("ينظم", "نظام");
  check_apart("يخطط", "خطة");
}

TEST_CASE("persons of the imperfect have one stem, whether the past is known or not") {
  check_one_stem({"يعني", "تعني"});
  check_one_stem({"يأتي", "تأتي", "يأتون"});
  check_one_stem({"يتعلق", "تتعلق"});
  check_one_stem({"يخدم", "تخدم"});
  check_one_stem({"يستحق", "تستحق", "استحق"});
  check_one_stem({"يحمل", "تحمل"});
  check_one_stem({"يرى", "ترى", "نرى"});
  check_apart("تونس", "يونس");
  check_apart("تضمن", "يضمن");
}

TEST_CASE("a verb's last letters are not a pronoun") {
  check_one_stem({"تمكن", "يتمكن", "تتمكن", "يتمكنوا"});
  check_one_stem({"استهلك", "يستهلك", "استهلكت"});
  check_one_stem({"التفت", "يلتفت", "تلتفت"});
  check_one_stem({"نال", "ينال", "نالوا"});
}

TEST_CASE("verbal nouns of forms IV, VII, VIII and X have the stems of their verbs") {
  check_one_stem({"أرسل", "إرسال", "الإرسال", "يرسل"});
  check_one_stem({"انخفض", "انخفاض", "ينخفض"});
  check_one_stem({"اجتمع", "اجتماع", "الاجتماعات"});
  check_one_stem({"استخدم", "استخدام", "باستخدام", "يستخدم"});
}

TEST_CASE("nouns that look like a verbal noun are kept") {
  for (const char* word : {"إسلام", "إعلام", "اتحاد", "أنقاض", "استطاع"}) {
    CHECK(stem_of(word).size() == stem_of(word, fahras::stem::none()).size());
  }
  check_apart("إعلام", "أعلم");
}

TEST_CASE("nouns that begin like an imperfect are kept") {
  for (const char* word : {"يوم", "تجديد", "تكريم", "تعريف", "نظام", "نواف", "تشاد"}) {
    CHECK(stem_of(word) == word);
  }
  CHECK(stem_of("اليمن") == "يمن");
  check_apart("تجديد", "جديد");
  check_apart("تكريم", "كريم");
  check_apart("ياسر", "أسرة");
  check_apart("تقدم", "قدم");
}
