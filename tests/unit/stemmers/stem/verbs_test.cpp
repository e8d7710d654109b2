#include "forms.h"

#include <vector>

#include <support/catch.h>

using fahras::stem::stem_of;

namespace {

void check_one_verb(const std::vector<std::string>& forms) {
  for (const std::string& form : forms) {
    INFO(forms.front() << " and " << form);
    CHECK(stem_of(form) == stem_of(forms.front()));
  }
}

}  // namespace

TEST_CASE("persons, numbers and tenses of a verb meet") {
  check_one_verb({"كتب", "يكتب", "كتبوا", "يكتبون", "سيكتب", "تكتب", "كتبت", "كتبها"});
  check_one_verb({"أعلن", "أعلنت", "يعلن", "تعلن", "أعلنوا", "وأعلن", "ستعلن"});
  check_one_verb({"شارك", "يشارك", "شاركت", "يشاركون"});
}

TEST_CASE("weak verbs meet") {
  check_one_verb({"قال", "يقول", "تقول", "قالت", "قالوا", "يقولون", "نقول"});
  check_one_verb({"وصل", "يصل", "تصل", "وصلت"});
  check_one_verb({"تم", "يتم", "تتم"});
  check_one_verb({"أكد", "يؤكد", "تؤكد", "أكدت"});
}

TEST_CASE("nouns that begin like an imperfect stay") {
  for (const char* word : {"يوم", "تجديد", "تكريم", "تعريف", "نظام"}) {
    CHECK(stem_of(word) == word);
  }
  CHECK(stem_of("اليمن") == "يمن");
  CHECK(stem_of("تجديد") != stem_of("جديد"));
  CHECK(stem_of("تكريم") != stem_of("كريم"));
  CHECK(stem_of("ياسر") != stem_of("أسرة"));
  CHECK(stem_of("تقدم") != stem_of("قدم"));
}
