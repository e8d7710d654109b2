#include <stem/stemmer.h>

#include <support/catch.h>

TEST_CASE("none returns the word as base and stem") {
  std::u16string base;
  std::u16string stem;
  fahras::stem::none().strip_proclitics(u"والضمانات", base);
  fahras::stem::none().strip_endings(base, stem);
  CHECK((base == u"والضمانات"));
  CHECK((stem == u"والضمانات"));
}
