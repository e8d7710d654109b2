#include "printable.h"

#include <support/catch.h>

using fahras::readers::printable;

TEST_CASE("printable text is not changed") {
  CHECK(printable("كِتَابٌ/a b.txt") == "كِتَابٌ/a b.txt");
  CHECK(printable("").empty());
}

TEST_CASE("characters that control a terminal or hide text are replaced") {
  CHECK(printable("a\033[2Jb\n\r\x7F") == "a\uFFFD[2Jb\uFFFD\uFFFD\uFFFD");
  CHECK(printable("a\u009Bb\u202Ec\u2066") == "a\uFFFDb\uFFFDc\uFFFD");
  CHECK(printable("a\xFF\xD9") == "a\uFFFD\uFFFD");
}
