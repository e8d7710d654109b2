#include "date_scanner.h"

#include <support/catch.h>

using namespace fahras::articles;

namespace {

std::string scanned(std::string_view written) {
  std::string result;
  for (const DateToken& token : scan_date(written)) {
    result += (token.after_space ? " " : "|") + token.text;
  }
  return result;
}

}  // namespace

TEST_CASE("a date is split into numbers, words and signs") {
  CHECK(scanned("2025-09-04T10:00Z") == "|2025|-|09|-|04|t|10|:|00|z");
  CHECK(scanned("Thu, 04 Sep") == "|thu|, 04 sep");
}

TEST_CASE("digits of all scripts become ASCII") {
  CHECK(scanned("٠١٢٣٤٥٦٧٨٩") == "|0123456789");
  CHECK(scanned("۰۱۲۳۴۵۶۷۸۹") == "|0123456789");
}

TEST_CASE("words are folded, and direction marks and Arabic commas become spaces") {
  CHECK(scanned("أيلول") == "|ايلول");
  CHECK(scanned("\u200Fالخميس، 4") == " الخميس 4");
  CHECK(scanned("4–5") == "|4|-|5");
}

TEST_CASE("values of numbers are bounded") {
  CHECK(scan_date("123456789")[0].value() == 123456789);
  CHECK(scan_date("1234567890")[0].value() == -1);
  CHECK(scan_date("x")[0].value() == -1);
}

TEST_CASE("a text that is too long is not a date") {
  CHECK(scan_date(std::string(1000, '1')).empty());
  CHECK(scan_date("").empty());
}
