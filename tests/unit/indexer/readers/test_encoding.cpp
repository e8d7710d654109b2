#include "encoding.h"

#include <support/catch.h>

#include <fahras/error.h>

#include "encodings.h"

using namespace fahras::readers;

TEST_CASE("a byte order mark decides the encoding") {
  CHECK(detect_encoding("\xEF\xBB\xBFtext").name == "UTF-8");
  CHECK(detect_encoding("\xEF\xBB\xBFtext").mark_bytes == 3);
  CHECK(detect_encoding(std::string("\xFF\xFE\x27\x06", 4)).name == "UTF-16LE");
  CHECK(detect_encoding(std::string("\xFE\xFF\x06\x27", 4)).name == "UTF-16BE");
}

TEST_CASE("valid UTF-8 is UTF-8, whatever the file declares") {
  CHECK(detect_encoding(arabic_sentence()).is_utf8());
  CHECK(detect_encoding("<meta charset=windows-1256>" + arabic_sentence()).is_utf8());
  CHECK(detect_encoding("").is_utf8());
  CHECK(detect_encoding("ascii only").is_utf8());
}

TEST_CASE("a sample that ends inside a character is still UTF-8") {
  const std::string text = arabic_sentence();
  CHECK(detect_encoding(std::string_view(text).substr(0, 21)).is_utf8());
}

TEST_CASE("UTF-16 without a byte order mark is recognised") {
  CHECK(detect_encoding(encoded(arabic_sentence(), "UTF-16LE")).name == "UTF-16LE");
  CHECK(detect_encoding(encoded(arabic_sentence(), "UTF-16BE")).name == "UTF-16BE");
  CHECK(detect_encoding(encoded("plain ASCII text", "UTF-16LE")).name == "UTF-16LE");
}

TEST_CASE("a declaration is used if the bytes are not UTF-8") {
  const std::string text = encoded("Été à côté, déjà élève", "windows-1252");
  CHECK(detect_encoding("<meta charset=\"ISO-8859-15\">" + text).name == "iso-8859-15");
  CHECK(
      detect_encoding("<meta http-equiv=x content='text/html; charset=iso-8859-15'>" + text).name ==
      "iso-8859-15");
  CHECK(detect_encoding("<?xml version='1.0' encoding='iso-8859-15'?>" + text).name ==
        "iso-8859-15");
}

TEST_CASE("an unknown or wrong declaration is ignored") {
  const std::string text = encoded(arabic_sentence(), "windows-1256");
  CHECK(detect_encoding("<meta charset=klingon>" + text).name == "windows-1256");
  CHECK(detect_encoding("<meta charset=utf-8>" + text).name == "windows-1256");
}

TEST_CASE("UTF-8 with a few broken bytes is still UTF-8") {
  CHECK(detect_encoding(arabic_sentence() + "\xFF\xFE" + arabic_sentence()).is_utf8());
}

TEST_CASE("many valid UTF-8 sequences decide for UTF-8") {
  CHECK(detect_encoding("نص فيه بايت \xFF\xFE\xD9 خاطئ عن الهدهد.").is_utf8());
  const std::string alien = encoded(arabic_sentence(), "windows-1256");
  CHECK(detect_encoding(arabic_sentence() + "\n" + alien + "\n" + alien).is_utf8());
  CHECK(detect_encoding(alien).name == "windows-1256");
  CHECK(detect_encoding(encoded("حظ، خط؟ وعظ، قطع؟ «نفط»، سمع،", "windows-1256")).name ==
        "windows-1256");
}

TEST_CASE("other texts are detected by ICU") {
  const std::string text = encoded(
      "L'été dernier, les élèves de l'école ont été invités à la fête du théâtre.", "windows-1252");
  CHECK(detect_encoding(text).name == "ISO-8859-1");
}

TEST_CASE("an encoding that is named must exist") {
  CHECK(named_encoding("cp1256", "").name.find("1256") != std::string::npos);
  CHECK_THROWS_AS(named_encoding("klingon", ""), fahras::Error);
  try {
    named_encoding("klingon", "");
  } catch (const fahras::Error& error) {
    CHECK(error.kind() == fahras::ErrorKind::usage);
  }
}

TEST_CASE("the byte order mark is removed from declared UTF-8") {
  CHECK(named_encoding("utf8", "\xEF\xBB\xBFtext").mark_bytes == 3);
  CHECK(named_encoding("UTF-16", std::string("\xFF\xFE\x27\x06", 4)).name == "UTF-16LE");
}

TEST_CASE("check_utf8 counts characters and errors") {
  const Utf8Check check = check_utf8("a\xD8\xA7\xFF\xD8\xA8\xE2\x80");
  CHECK(check.good == 2);
  CHECK(check.bad == 1);
  CHECK(check.cut == 2);
}

TEST_CASE("repair_utf8 keeps valid characters") {
  CHECK(repair_utf8("a\xFF\xD8\xA7\xD8") == "a\uFFFDا\uFFFD");
  CHECK(repair_utf8("") == "");
}
