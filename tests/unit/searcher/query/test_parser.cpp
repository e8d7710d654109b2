#include <query/parser.h>

#include <string>
#include <vector>

#include <query/print.h>
#include <support/catch.h>

#include "queries.h"

namespace fahras::query {
namespace {

struct Row {
  const char* text;
  const char* tree;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Query query = parsed(row.text);
    CHECK(to_string(query.root) == row.tree);
    CHECK(query.fallback_reason == "");
  }
}

void check_fallback(const char* text, const char* tree, const char* reason) {
  CAPTURE(text);
  const Query query = parsed(text);
  CHECK(to_string(query.root) == tree);
  CHECK(query.fallback_reason == reason);
}

}  // namespace

TEST_CASE("parser: words side by side rank together") {
  check({
      {"مصر", "مصر"},
      {"الضمانات الأمنية", "[الضمانات الامنيه]"},
      {"الضَّماناتُ الأمنـــيّة", "[الضمانات الامنيه]"},
      {"مصر، ليبيا؟", "[مصر ليبيا]"},
      {"G20 Summit ٢٠٢٥", "[g20 summit 2025]"},
      {"\u200Fمصر\u200E", "مصر"},
      {"و أو and", "[~و ~او and]"},
  });
}

TEST_CASE("parser: stop words have no weight beside other words") {
  check({
      {"الحرب في السودان", "[الحرب ~في السودان]"},
      {"فِي السودان", "[~في السودان]"},
      {"في", "في"},
      {"من في", "[من في]"},
      {"في -السودان", "[في -السودان]"},
      {"+في السودان", "[+في السودان]"},
      {"السودان -في", "[السودان -في]"},
      {"في AND السودان", "and(في السودان)"},
      {"في OR السودان", "or(في السودان)"},
      {"في ضما*", "[~في ضما*]"},
      {"في (السودان OR مصر)", "[~في or(السودان مصر)]"},
      {"في (source:واس)", "[في source:واس]"},
      {"(في) مصر", "[في مصر]"},
      {"في title:مصر", "[~في +title:مصر]"},
      {"في \"الضمانات الأمنية\"", "[~في +\"الضمانات الامنيه\"]"},
      {"في source:الجزيرة", "[+في +source:الجزيره]"},
      {"\"في السودان\"", "\"في السودان\""},
      {"=في السودان", "[+=\"في\" السودان]"},
  });
}

TEST_CASE("parser: a quotation beside plain words ranks as its words") {
  check({
      {"“الضمانات الأمنية” مصر", "[الضمانات الامنيه مصر]"},
      {"\"في السودان\" مصر", "[~في السودان مصر]"},
      {"\"أ ب\" عبد/الله", "[ا ب عبد الله]"},
      {"\"أ ب\" في/مصر", "[ا ب ~في مصر]"},
      {"\"أ ب\" مصر -ج", "[ا ب مصر -ج]"},
      {"+ج \"أ ب\" مصر", "[+ج ا ب مصر]"},
      {"\"أ ب\" مصر (ج د)", "[ا ب مصر [ج د]]"},
      {"ضما* \"أ ب\" مصر AND د", "and([ضما* ا ب مصر] د)"},
      {"date:2025 \"أ ب\" مصر", "[+[ا ب مصر] +date(2025-01-01..2025-12-31)]"},
  });
}

TEST_CASE("parser: a quotation without a plain word beside it is required") {
  check({
      {"+\"أ ب\" مصر", "[+\"ا ب\" مصر]"},
      {"+مصر \"أ ب\"", "[+مصر +\"ا ب\"]"},
      {"\"أ ب\" -مصر", "[+\"ا ب\" -مصر]"},
      {"\"أ ب\" \"ج د\"", "[+\"ا ب\" +\"ج د\"]"},
      {"\"أ ب\" في", "[+\"ا ب\" ~في]"},
      {"عنوان:\"أ ب\" مصر", "[+title:\"ا ب\" مصر]"},
      {"عنوان:مصر \"أ ب\"", "[+title:مصر +\"ا ب\"]"},
      {"-ج \"أ ب\" date:2025", "[-ج +\"ا ب\" +date(2025-01-01..2025-12-31)]"},
      {"date:2025 \"أ ب\"", "[+date(2025-01-01..2025-12-31) +\"ا ب\"]"},
      {"\"أ ب\" OR مصر", "or(\"ا ب\" مصر)"},
      {"\"أ ب\" AND مصر", "and(\"ا ب\" مصر)"},
      {"=كتاب \"أ ب\"", "[+=\"كتاب\" +\"ا ب\"]"},
      {"ضما* \"أ ب\"", "[ضما* +\"ا ب\"]"},
      {"ج NEAR د \"أ ب\"", "[+near/10(ج د) +\"ا ب\"]"},
      {"(ج د) \"أ ب\"", "[[ج د] +\"ا ب\"]"},
      {"(ج) \"أ ب\"", "[ج +\"ا ب\"]"},
      {"(ج OR د) \"أ ب\"", "[or(ج د) +\"ا ب\"]"},
      {"(\"ج د\") \"أ ب\"", "[\"ج د\" +\"ا ب\"]"},
  });
}

TEST_CASE("parser: parentheses beside other words are optional, whatever they contain") {
  check({
      {"مصر (\"أ ب\")", "[مصر \"ا ب\"]"},
      {"+مصر (\"أ ب\")", "[+مصر \"ا ب\"]"},
      {"+مصر ((\"أ ب\"))", "[+مصر \"ا ب\"]"},
      {"+مصر (\"أ ب\" OR ج)", "[+مصر or(\"ا ب\" ج)]"},
      {"+مصر (\"أ ب\" ج)", "[+مصر [ا ب ج]]"},
      {"(\"أ ب\") (\"ج د\")", "[\"ا ب\" \"ج د\"]"},
      {"+مصر (=كتاب)", "[+مصر =\"كتاب\"]"},
      {"+مصر (كتاب NEAR/3 جديد)", "[+مصر near/3(كتاب جديد)]"},
      {"مصر (كتاب) NEAR/3 جديد", "[مصر +near/3(كتاب جديد)]"},
      {"+مصر (عنوان:كتاب)", "[+مصر title:كتاب]"},
      {"+مصر (date:2025)", "[+مصر date(2025-01-01..2025-12-31)]"},
      {"+مصر (+ج د)", "[+مصر [+ج د]]"},
      {"+مصر (+ج)", "[+مصر [+ج]]"},
      {"+مصر (-ج)", "[+مصر not(ج)]"},
      {"مصر (ضما*)", "[مصر ضما*]"},
      {"مصر +(\"أ ب\")", "[مصر +\"ا ب\"]"},
      {"مصر NOT (\"أ ب\")", "[مصر -\"ا ب\"]"},
      {"date:2025 (\"أ ب\")", "[+\"ا ب\" +date(2025-01-01..2025-12-31)]"},
      {"(\"أ ب\")", "\"ا ب\""},
      {"title:(\"أ ب\") مصر", "[+title:\"ا ب\" مصر]"},
      {"(\"أ ب\") AND مصر", "and(\"ا ب\" مصر)"},
  });
}

TEST_CASE("parser: phrases and exact words are required") {
  check({
      {"\"الضمانات الأمنية\"", "\"الضمانات الامنيه\""},
      {"«الضمانات، الأمنية»", "\"الضمانات الامنيه\""},
      {"=كتاب", "=\"كتاب\""},
      {"=كتاب مصر", "[+=\"كتاب\" مصر]"},
      {"=\"كتاب جديد\"", "=\"كتاب جديد\""},
      {"\"مصر\"", "\"مصر\""},
      {"مصر -\"أ ب\"", "[مصر -\"ا ب\"]"},
  });
}

TEST_CASE("parser: signs require and exclude") {
  check({
      {"+مصر ليبيا -تونس", "[+مصر ليبيا -تونس]"},
      {"+مصر", "[+مصر]"},
      {"-مصر", "not(مصر)"},
      {"مصر -(ليبيا تونس)", "[مصر -[ليبيا تونس]]"},
      {"مصر +(ليبيا OR تونس)", "[مصر +or(ليبيا تونس)]"},
      {"الرياض - واس", "[الرياض واس]"},
      {"+\"مصر\" x", "[+\"مصر\" x]"},
  });
}

TEST_CASE("parser: a word that splits counts as words, and as a phrase under an operator") {
  check({
      {"عبد/الله مصر", "[عبد الله مصر]"},
      {"+عبد/الله مصر", "[+\"عبد الله\" مصر]"},
      {"مصر -عبد/الله", "[مصر -\"عبد الله\"]"},
      {"عبد/الله AND مصر", "and(\"عبد الله\" مصر)"},
      {"عبد/الله مصر AND تونس", "and([عبد الله مصر] تونس)"},
      {"=عبد/الله", "=\"عبد الله\""},
  });
}

TEST_CASE("parser: operators have their precedence") {
  check({
      {"أ AND ب", "and(ا ب)"},
      {"أ OR ب OR ج", "or(ا ب ج)"},
      {"أ AND ب OR ج AND د", "or(and(ا ب) and(ج د))"},
      {"أ ب OR ج د", "or([ا ب] [ج د])"},
      {"أ ب AND ج", "and([ا ب] ج)"},
      {"NOT أ", "not(ا)"},
      {"أ NOT ب", "[ا -ب]"},
      {"أ AND NOT ب", "and(ا not(ب))"},
      {"NOT NOT أ", "[+ا]"},
      {"NOT NOT أ ب", "[+ا ب]"},
      {"NOT -أ ب", "[+ا ب]"},
      {"أ OR NOT ب", "or(ا not(ب))"},
      {"(أ OR ب) AND ج", "and(or(ا ب) ج)"},
      {"((أ))", "ا"},
      {"أ (ب AND ج)", "[ا and(ب ج)]"},
      {"NOT (أ OR ب)", "not(or(ا ب))"},
      {"\"أ ب\" OR ج", "or(\"ا ب\" ج)"},
      {"الأمم المتحدة (اليونيسف)", "[الامم المتحده اليونيسف]"},
  });
}

TEST_CASE("parser: NEAR joins words") {
  check({
      {"أ NEAR/5 ب", "near/5(ا ب)"},
      {"أ NEAR ب", "near/10(ا ب)"},
      {"أ NEAR/5 ب NEAR/7 ج", "near/7(ا ب ج)"},
      {"أ NEAR/5 ب ج", "[+near/5(ا ب) ج]"},
      {"-أ NEAR/5 ب", "not(near/5(ا ب))"},
      {"+title:=كتاب NEAR/2 ب", "near/2(title:=\"كتاب\" title:ب)"},
      {"-أ NEAR/5 ب ج", "[-near/5(ا ب) ج]"},
      {"NOT أ NEAR/5 ب", "not(near/5(ا ب))"},
      {"\"أ ب\" NEAR/5 =ج", "near/5(\"ا ب\" =\"ج\")"},
      {"title:أ NEAR/5 ب", "near/5(title:ا title:ب)"},
      {"title:(أ NEAR/5 ب)", "near/5(title:ا title:ب)"},
      {"عبد/الله NEAR ضمان*", "near/10(\"عبد الله\" ضمان*)"},
      {"في NEAR/2 مصر", "near/2(في مصر)"},
  });
}

TEST_CASE("parser: a star makes a prefix") {
  check({
      {"ضمان*", "ضمان*"},
      {"ضَمان٭ مصر", "[ضمان* مصر]"},
      {"+ضم* مصر", "[+ضم* مصر]"},
      {"title:ضم*", "title:ضم*"},
  });
  const auto word = [](const char* text) { return words_of(parsed(text).root).front(); };
  CHECK(word("الضم*").surface == "الضم");
  CHECK(word("الضم*").base == "ضم");
  CHECK(word("الم*").base == "م");
  CHECK(word("ال*").base == "ال");
}

TEST_CASE("parser: a field applies to its word, phrase or parentheses") {
  check({
      {"title:مصر", "title:مصر"},
      {"عنوان:مصر ليبيا", "[+title:مصر ليبيا]"},
      {"title:\"الضمانات الأمنية\"", "title:\"الضمانات الامنيه\""},
      {"title:(مصر ليبيا)", "[title:مصر title:ليبيا]"},
      {"title:(مصر source:واس)", "[+title:مصر +source:واس]"},
      {"title:(\"أ ب\" OR =ج)", "or(title:\"ا ب\" title:=\"ج\")"},
      {"source:الجزيرة", "source:الجزيره"},
      {"مصدر:\"وكالة الأنباء\" مصر", "[+مصر +source:\"وكاله الانباء\"]"},
      {"كاتب:سعيد author:علي", "[+author:سعيد +author:علي]"},
      {"-source:واس مصر", "[-source:واس مصر]"},
      {"عُنوان:مصر", "title:مصر"},
      {"title:في", "title:في"},
      {"author:عبد/الله", "author:\"عبد الله\""},
  });
}

TEST_CASE("parser: dates become ranges") {
  check({
      {"date:2025-09", "date(2025-09-01..2025-09-30)"},
      {"date:2025-09-01..2025-09-30 مصر", "[+مصر +date(2025-09-01..2025-09-30)]"},
      {"تاريخ:٢٠٢٥..", "date(2025-01-01..)"},
      {"date:..2025", "date(..2025-12-31)"},
      {"مصر -date:2025", "[مصر -date(2025-01-01..2025-12-31)]"},
      {"مصر AND date:2025", "and(مصر date(2025-01-01..2025-12-31))"},
  });
}

TEST_CASE("parser: a filter does not make the words beside it optional") {
  check({
      {"date:2025 الحرب في السودان", "[+[الحرب ~في السودان] +date(2025-01-01..2025-12-31)]"},
      {"الحرب source:واس السودان -مصر", "[+[الحرب السودان] +source:واس -مصر]"},
      {"source:(واس الجزيرة) زلزال", "[+زلزال +[source:واس source:الجزيره]]"},
      {"+(source:واس OR author:علي) زلزال", "[+زلزال +or(source:واس author:علي)]"},
      {"date:2025 \"أ ب\" ج", "[+[ا ب ج] +date(2025-01-01..2025-12-31)]"},
      {"date:2025 +مصر ليبيا", "[+date(2025-01-01..2025-12-31) +مصر ليبيا]"},
      {"date:2025 title:مصر ليبيا", "[+date(2025-01-01..2025-12-31) +title:مصر ليبيا]"},
      {"date:2025 (أ OR ب)", "[+or(ا ب) +date(2025-01-01..2025-12-31)]"},
      {"date:2025 -مصر", "[+date(2025-01-01..2025-12-31) -مصر]"},
  });
}

TEST_CASE("parser: a blank text matches everything, and a text without words nothing") {
  check({{"", "*"}, {" \n", "*"}, {"*", "*"}, {"\u200F", "*"}});
  check_fallback("؟", "[]", "the query contains no word");
  check_fallback("- + =", "[]", "the query contains no word");
}

TEST_CASE("parser: a text that does not parse is searched as plain words") {
  check_fallback("(أ ب", "[ا ب]", "a parenthesis is not closed");
  check_fallback("أ ب)", "[ا ب]", "a closing parenthesis has no opening one");
  check_fallback("أ AND", "ا", "an operator or a pair of parentheses has no words");
  check_fallback("OR أ", "ا", "an operator or a pair of parentheses has no words");
  check_fallback("أ AND OR ب", "[ا ب]", "an operator or a pair of parentheses has no words");
  check_fallback("أ ()", "ا", "an operator or a pair of parentheses has no words");
  check_fallback("أ NOT", "ا", "there is no word after NOT");
  check_fallback("أ NEAR", "ا", "an operator has no word beside it");
  check_fallback("NEAR أ", "ا", "an operator has no word beside it");
  check_fallback("NOT AND أ", "ا", "an operator has no word beside it");
  check_fallback("أ NEAR (ب ج)", "[ا ب ج]", "NEAR is allowed only between words and phrases");
  check_fallback("أ NEAR -ب", "[ا ب]", "NEAR cannot be followed by + or -");
  check_fallback("title:أ NEAR source:ب", "[title ا source ب]",
                 "NEAR is allowed only between words of one field");
  check_fallback("\"أ ب", "[ا ب]", "a quotation mark is not closed");
  check_fallback("أ \"\"", "ا", "there is no word between the quotation marks");
  check_fallback("مصدر: الحرب في مصر", "[مصدر الحرب ~في مصر]",
                 "the field مصدر: must be directly followed by a word");
  check_fallback("title:؟ أ", "[title ا]", "the field title: must be directly followed by a word");
  check_fallback("title:+ أ", "[title ا]", "a field must be directly followed by a word");
  check_fallback("date:2025-13 أ", "[date 2025 13 ا]", "“2025-13” is not a date");
  check_fallback("date:2025..2024 أ", "[date 2025 2024 ا]",
                 "“2025..2024” is a reversed range of dates");
  check_fallback("أ NEAR/0 ب", "[ا ب]", "NEAR/0 is less than the minimum, NEAR/1");
  check_fallback("م* أ", "[م ا]", "* needs at least two letters before it");
  check_fallback("عبد/ال* أ", "[عبد ال ا]", "* is allowed only at the end of a word");
  check_fallback("source:واس*", "[source واس]",
                 "* is not supported in source:, author: and section:");
  check_fallback("source:(واس*)", "واس", "* is not supported in source:, author: and section:");
}

}  // namespace fahras::query
