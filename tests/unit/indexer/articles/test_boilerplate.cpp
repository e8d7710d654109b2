#include "boilerplate.h"

#include <support/catch.h>

using namespace fahras::articles;

TEST_CASE("the built-in list recognises the usual lines in any spelling") {
  const Boilerplate boilerplate({});
  for (const char* line :
       {"شاركها.", "شاركها", "شاهد ايضاً: لا قوات أمريكية في أوكرانيا، يقول ترامب", "اقرأ أيضا: خبر",
        "إقرأ أيضاً", "اشترك في نشرتنا البريدية ليصلك كل جديد", "جميع الحقوق محفوظة © صحيفة",
        "Share", "Read more", "اقرأ المزيد"}) {
    INFO(line);
    CHECK(boilerplate.is_boilerplate(line));
  }
  for (const char* line : {"شارك الوزير في الاجتماع", "المشاركة في القمة", "قال إنه لا يشاهد أيضا",
                           "الضمانات الأمنية", "شاهد العالم"}) {
    INFO(line);
    CHECK_FALSE(boilerplate.is_boilerplate(line));
  }
}

TEST_CASE("a long paragraph is not boilerplate because of its beginning") {
  std::string text = "اقرأ أيضا ";
  for (int i = 0; i < 60; ++i) text += "كلمة ";
  CHECK_FALSE(Boilerplate({}).is_boilerplate(text));
}

TEST_CASE("beginnings of lists of other articles are recognised") {
  const Boilerplate boilerplate({});
  CHECK(boilerplate.starts_list("أخبار ذات صلة"));
  CHECK(boilerplate.starts_list("اخبار ذات صله:"));
  CHECK_FALSE(boilerplate.starts_list("أخبار ذات صلة بالموضوع"));
}

TEST_CASE("users can add lines, beginnings and lists") {
  const Boilerplate boilerplate(
      {"# comment", "", "تمت القراءة", "حصري …", "تابع أيضا...", "= مختارات"});
  CHECK(boilerplate.is_boilerplate("تمت القراءة!"));
  CHECK(boilerplate.is_boilerplate("حصري: صور من الموقع"));
  CHECK(boilerplate.is_boilerplate("تابع أيضاً خبرا آخر"));
  CHECK(boilerplate.starts_list("مختارات"));
  CHECK_FALSE(boilerplate.is_boilerplate("comment"));
  CHECK_FALSE(boilerplate.is_boilerplate("حصرية"));
}

TEST_CASE("lines with an encoded token are recognised") {
  CHECK(is_token_line("aXA6IDIxNi43My4yMTYuNyA= جزيرة ام اند امز"));
  CHECK(is_token_line("data:image/png;base64,iVBORw0KGgoAAAANSUhEUg=="));
  CHECK(is_token_line("dGhpcyBpcyBhIHRlc3Qgb2YgYmFzZTY0"));
  CHECK_FALSE(is_token_line("نص عادي"));
  CHECK_FALSE(is_token_line("https://example.org/a/Very/Long/Path/With/Numbers123"));
  CHECK_FALSE(is_token_line("internationalization and so on"));
  CHECK_FALSE(is_token_line("x=1234567890123"));
  CHECK_FALSE(is_token_line(""));
  CHECK_FALSE(
      is_token_line("قال التقرير إن الرمز aXA6IDIxNi43My4yMTYuNyA= ظهر في كل صفحة من صفحات "
                    "الموقع منذ أمس"));
}
