#include "arabic_encoding.h"

#include <support/catch.h>

#include "encodings.h"

using fahras::readers::arabic_encoding;

TEST_CASE("Windows-1256 and ISO-8859-6 are distinguished, also on short texts") {
  for (const char* text : {"وزارة التعليم", "كتاب جديد", "قال الرئيس إن الاتفاق وقع", "في المدينة",
                           "الضمانات الأمنية", "مدرسة", "لعبة كرة القدم"}) {
    INFO(text);
    CHECK(arabic_encoding(encoded(text, "windows-1256")) == "windows-1256");
    CHECK(arabic_encoding(encoded(text, "ISO-8859-6")) == "ISO-8859-6");
  }
}

TEST_CASE("Latin text among Arabic text does not change the result") {
  const std::string text = "<p class=story>" + arabic_sentence() + "</p> COVID-19, 20%";
  CHECK(arabic_encoding(encoded(text, "windows-1256")) == "windows-1256");
  CHECK(arabic_encoding(encoded(text, "ISO-8859-6")) == "ISO-8859-6");
}

TEST_CASE("diacritics do not change the result") {
  const std::string text = "سَاعَةُ الْمَيْدَانِ تَعُودُ إِلَى الْعَمَلِ";
  CHECK(arabic_encoding(encoded(text, "windows-1256")) == "windows-1256");
  CHECK(arabic_encoding(encoded(text, "ISO-8859-6")) == "ISO-8859-6");
}

TEST_CASE("French, German and plain ASCII are not recognised as Arabic") {
  CHECK(arabic_encoding(encoded("L'été dernier, à côté de l'école", "windows-1252")).empty());
  CHECK(arabic_encoding(encoded("Die Bäcker hören früh die Glöckner", "windows-1252")).empty());
  CHECK(arabic_encoding("plain text").empty());
  CHECK(arabic_encoding("").empty());
}
