#include "paragraphs.h"

#include <support/catch.h>

using namespace fahras::articles;
using Paragraphs = std::vector<std::string>;

TEST_CASE("line breaks separate paragraphs, and blank lines are ignored") {
  CHECK(split_paragraphs("أول\nثان\n\n\nثالث") == Paragraphs{"أول", "ثان", "ثالث"});
  CHECK(split_paragraphs("أول\r\nثان\rثالث") == Paragraphs{"أول", "ثان", "ثالث"});
  CHECK(split_paragraphs("أول\u2029ثان\u2028ثالث") == Paragraphs{"أول", "ثان", "ثالث"});
  CHECK(split_paragraphs(" \n\n").empty());
  CHECK(split_paragraphs("").empty());
}

TEST_CASE("a hard-wrapped text is joined") {
  CHECK(split_paragraphs("قال الوزير إن المشروع سيبدأ في الربيع\n"
                         "المقبل وإن العمال سيأتون من القرى\n"
                         "المجاورة.\n"
                         "\n"
                         "وأضاف أن الكلفة لن تزيد على ما كان\n"
                         "مقررا في موازنة العام الماضي وأن كل\n"
                         "شيء جاهز.\n") ==
        Paragraphs{
            "قال الوزير إن المشروع سيبدأ في الربيع المقبل وإن العمال سيأتون من القرى المجاورة.",
            "وأضاف أن الكلفة لن تزيد على ما كان مقررا في موازنة العام الماضي وأن كل شيء جاهز."});
}

TEST_CASE("lines that end sentences are paragraphs, even if they are equally long") {
  const Paragraphs lines = {
      "قال الوزير إن المشروع سيبدأ في الربيع.", "وأضاف أن الكلفة لن تزيد على ما كان.",
      "وختم بأن كل شيء جاهز للعمل منذ أمس.", "ثم غادر القاعة ولم يجب عن أسئلة."};
  CHECK(split_paragraphs(lines[0] + "\n" + lines[1] + "\n" + lines[2] + "\n" + lines[3] + "\n\n" +
                         "ذيل") == Paragraphs{lines[0], lines[1], lines[2], lines[3], "ذيل"});
}

TEST_CASE("lines are not joined if there are no blank lines") {
  CHECK(split_paragraphs("سطر قصير هنا\nسطر قصير هنا\nسطر قصير هنا\nسطر قصير هنا\nسطر").size() ==
        5);
}

TEST_CASE("one long line shows that the text is not wrapped") {
  std::string wide;
  for (int i = 0; i < 30; ++i) wide += "كلمة ";
  CHECK(split_paragraphs("سطر قصير هنا\nسطر قصير هنا\nسطر قصير هنا\nسطر قصير\n\n" + wide).size() ==
        5);
}

TEST_CASE("lines of very different widths are not wrapped") {
  CHECK(split_paragraphs("واحد\nاثنان وثلاثة وأربعة وخمسة وستة\nسبعة\nثمانية وتسعة وعشرة معا هنا\n"
                         "أحد\n\nذيل")
            .size() == 6);
}
