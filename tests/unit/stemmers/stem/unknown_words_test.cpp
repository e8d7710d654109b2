#include "words.h"

using fahras::stem::check_apart;
using fahras::stem::check_one_stem;
using fahras::stem::stem_of;

TEST_CASE("the forms of a word never seen meet") {
  check_one_stem({"هوغونوتي", "الهوغونوتيين", "الهوغونوتيون", "هوغونوتية", "هوغونوتيات"});
  check_one_stem({"زغطبوش", "الزغطبوشات", "زغطبوشين"});
}

TEST_CASE("of a word never seen two thirds stay, and ه that follows no ي") {
  CHECK(stem_of("زغطين") == "زغطين");
  CHECK(stem_of("زغطبوشه") == "زغطبوشه");
  check_apart("زغطون", "زغط");
}
