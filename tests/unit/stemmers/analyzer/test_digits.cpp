#include "digits.h"

#include <support/catch.h>

using fahras::bare;
using fahras::letters_before_digits;
using fahras::ungrouped;

TEST_CASE("signs between groups of three digits are removed") {
  CHECK(ungrouped(u"1,000") == u"1000");
  CHECK(ungrouped(u"12,345,678.9") == u"12345678.9");
  CHECK(ungrouped(u"1\u066C000") == u"1000");
}

TEST_CASE("a comma that separates no groups is kept") {
  CHECK(ungrouped(u"1,5") == u"1,5");
  CHECK(ungrouped(u"1,2345") == u"1,2345");
  CHECK(ungrouped(u"1.5") == u"1.5");
}

TEST_CASE("the letter of the era is removed from years") {
  CHECK(bare(u"2015م") == u"2015");
  CHECK(bare(u"1436ه") == u"1436");
  CHECK(bare(u"2015مم") == u"2015مم");
}

TEST_CASE("the letters of times of day and telephone numbers are removed") {
  CHECK(bare(u"30ص") == u"30");
  CHECK(bare(u"1436ق") == u"1436");
  CHECK(bare(u"920000000ت") == u"920000000");
  CHECK(bare(u"ص") == u"ص");
}

TEST_CASE("clitics of numbers and Latin names are removed") {
  CHECK(bare(u"وg20") == u"g20");
  CHECK(bare(u"ال20") == u"20");
  CHECK(bare(u"ب2015م") == u"2015");
}

TEST_CASE("letters that are not clitics are kept") {
  CHECK(bare(u"كوفيد19") == u"كوفيد19");
  CHECK(bare(u"g20") == u"g20");
  CHECK(bare(u"م4") == u"م4");
}

TEST_CASE("three or more letters before digits are a word and not clitics") {
  CHECK(letters_before_digits(u"كوفيد19") == 5);
  CHECK(letters_before_digits(u"لابولو1") == 6);
  CHECK(letters_before_digits(u"وال20") == 0);
  CHECK(letters_before_digits(u"م4") == 0);
  CHECK(letters_before_digits(u"كوفيد19م") == 0);
  CHECK(letters_before_digits(u"كوفيد") == 0);
  CHECK(letters_before_digits(u"2015م") == 0);
  CHECK(letters_before_digits(u"g20") == 0);
}
