#include "line.h"

#include <support/catch.h>

using namespace fahras::articles;

TEST_CASE("squeeze leaves single spaces and keeps every letter") {
  CHECK(squeeze("  أ\t\tب \u00A0 ج\u2003د\u3000") == "أ ب ج د");
  CHECK(squeeze("كِتَابٌ") == "كِتَابٌ");
  CHECK(squeeze("a\nb\r\nc") == "a b c");
  CHECK(squeeze("«قال»…") == "«قال»…");
  CHECK(squeeze(" \n\u2028 ") == "");
  CHECK(squeeze("") == "");
}

TEST_CASE("squeeze accepts any bytes") {
  CHECK(squeeze("\xFF \xE2\x80") == "\xFF \xE2\x80");
  CHECK(squeeze("a\xC2") == "a\xC2");
}

TEST_CASE("fold unifies spellings") {
  CHECK(fold("شاهد أيضًا:") == fold("شاهد ايضا"));
  CHECK(fold("شـــاركها.") == "شاركها");
  CHECK(fold("إقرأ المزيد…") == fold("اقرا المزيد"));
  CHECK(fold("قراءة") == fold("قراءه"));
  CHECK(fold("Read  MORE!") == "read more");
  CHECK(fold("مستشفى") == fold("مستشفي"));
  CHECK(fold("، . !") == "");
}

TEST_CASE("words are counted") {
  CHECK(word_count("كتاب جديد") == 2);
  CHECK(word_count("") == 0);
}

TEST_CASE("the end of a sentence is recognised, also before a closing quote") {
  CHECK(ends_sentence("قال نعم."));
  CHECK(ends_sentence("قال “نعم.”"));
  CHECK(ends_sentence("هل قال؟"));
  CHECK(ends_sentence("قال (نعم!)"));
  CHECK_FALSE(ends_sentence("“شبكة أمان”"));
  CHECK(ends_open("وقال:"));
  CHECK(ends_open("ثم،"));
  CHECK_FALSE(ends_open("ثم"));
}

TEST_CASE("headings are short and do not end like sentences") {
  CHECK(looks_like_heading("الضمانات الأمنية"));
  CHECK(looks_like_heading("“شبكة أمان”"));
  CHECK_FALSE(looks_like_heading("قال الرئيس إن الاتفاق وقع."));
  CHECK_FALSE(looks_like_heading("وأضاف:"));
  CHECK_FALSE(looks_like_heading("- بند في قائمة"));
  CHECK_FALSE(
      looks_like_heading("كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة"));
}

TEST_CASE("headlines may be longer than headings and may be questions") {
  CHECK(looks_like_headline("هل تنجح الجهود الأوروبية في دعم أوكرانيا؟"));
  CHECK(looks_like_headline("«تحالف الراغبين» في فرنسا.. الضمانات والحرب المفتوحة على الطاولة"));
  CHECK_FALSE(looks_like_headline("أعلن الرئيس ذلك."));
  CHECK_FALSE(looks_like_headline("وقال،"));
}
