#include "composition.h"

#include <support/catch.h>

using fahras::composed;

TEST_CASE("letters of other scripts are composed") {
  CHECK(composed(u"") == u"");
  CHECK(composed(u"كتاب abc") == u"كتاب abc");
  CHECK(composed(u"\u1112\u1161\u11AB") == u"한");
}

TEST_CASE("a token that is too long for a word is not changed") {
  std::u16string noise;
  for (int i = 0; i < 100000; ++i) noise += u"\u1112\u1161";
  CHECK(composed(noise) == noise);
}
