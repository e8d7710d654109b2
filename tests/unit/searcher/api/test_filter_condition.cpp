#include "filter_condition.h"

#include <support/catch.h>

#include "served.h"
#include "shown_filter.h"

using namespace fahras::api;
using namespace fahras::test;

TEST_CASE("a timestamp is the midnight at which a day begins") {
  const std::string midnight = "1756944000";  // 2025-09-04
  const std::string noon = "1756987200";
  CHECK(shown(equals("timestamp", {midnight})) == "date=2025-09-04");
  CHECK(shown(equals("timestamp", {noon})) == "any()");
  CHECK(shown(compared("timestamp", Comparison::greater, midnight)) == "date[2025-09-05..]");
  CHECK(shown(compared("timestamp", Comparison::greater, noon)) == "date[2025-09-05..]");
  CHECK(shown(compared("timestamp", Comparison::greater_or_equal, midnight)) ==
        "date[2025-09-04..]");
  CHECK(shown(compared("timestamp", Comparison::greater_or_equal, noon)) == "date[2025-09-05..]");
  CHECK(shown(compared("timestamp", Comparison::less, midnight)) == "date[..2025-09-03]");
  CHECK(shown(compared("timestamp", Comparison::less, noon)) == "date[..2025-09-04]");
  CHECK(shown(compared("timestamp", Comparison::less_or_equal, noon)) == "date[..2025-09-04]");
  CHECK(shown(between("timestamp", midnight, noon)) ==
        "all(date[2025-09-04..], date[..2025-09-04])");
  CHECK(shown(exists("timestamp")) == "date?");
}

namespace {

constexpr const char* all_from = "date[0001-01-01..]";
constexpr const char* all_to = "date[..9999-12-31]";
constexpr const char* none = "any()";

std::string timestamp(Comparison comparison, const char* value) {
  return shown(compared("timestamp", comparison, value));
}

std::string year(Comparison comparison, const char* value) {
  return shown(compared("year", comparison, value));
}

}  // namespace

TEST_CASE("every day is before a timestamp that is too large") {
  // The last day is 9999-12-31; the second moment is the midnight after it.
  for (const char* const beyond :
       {"253402300800", "9999999999999", "1e300", "1e400", "1e99999", "253402300799.5"}) {
    CAPTURE(beyond);
    CHECK(timestamp(Comparison::less, beyond) == all_to);
    CHECK(timestamp(Comparison::less_or_equal, beyond) == all_to);
    CHECK(timestamp(Comparison::greater, beyond) == none);
    CHECK(timestamp(Comparison::greater_or_equal, beyond) == none);
    CHECK(shown(equals("timestamp", {beyond})) == none);
  }
  CHECK(timestamp(Comparison::less, "253402214400") == "date[..9999-12-30]");
  CHECK(timestamp(Comparison::greater_or_equal, "253402214400") == "date[9999-12-31..]");
  CHECK(timestamp(Comparison::greater, "253402214400") == none);
  CHECK(shown(between("timestamp", "0", "9999999999999")) ==
        "all(date[1970-01-01..], date[..9999-12-31])");
}

TEST_CASE("every day is after a timestamp that is too small") {
  for (const char* const before : {"-62135596800.5", "-1e13", "-1e300", "-1e400", "-1e99999"}) {
    CAPTURE(before);
    CHECK(timestamp(Comparison::greater, before) == all_from);
    CHECK(timestamp(Comparison::greater_or_equal, before) == all_from);
    CHECK(timestamp(Comparison::less, before) == none);
    CHECK(timestamp(Comparison::less_or_equal, before) == none);
    CHECK(shown(equals("timestamp", {before})) == none);
  }
  CHECK(timestamp(Comparison::greater_or_equal, "-62135596800") == all_from);
  CHECK(timestamp(Comparison::less, "-62135596800") == none);
  CHECK(timestamp(Comparison::less_or_equal, "-62135596800") == "date[..0001-01-01]");
  CHECK(shown(equals("timestamp", {"-62135596800"})) == "date=0001-01-01");
}

TEST_CASE("fractions of a second are compared") {
  for (const char* const little : {"0.5", "1e-3", "1e-300", "1e-400", "1e-99999"}) {
    CAPTURE(little);
    CHECK(timestamp(Comparison::greater_or_equal, little) == "date[1970-01-02..]");
    CHECK(timestamp(Comparison::less, little) == "date[..1970-01-01]");
    CHECK(shown(equals("timestamp", {little})) == none);
    const std::string negative = std::string("-") + little;
    CHECK(timestamp(Comparison::greater_or_equal, negative.c_str()) == "date[1970-01-01..]");
    CHECK(timestamp(Comparison::less_or_equal, negative.c_str()) == "date[..1969-12-31]");
  }
  for (const char* const zero : {"0", "-0", "0.0", "0e9", "-0e-9"}) {
    CAPTURE(zero);
    CHECK(timestamp(Comparison::greater_or_equal, zero) == "date[1970-01-01..]");
    CHECK(timestamp(Comparison::greater, zero) == "date[1970-01-02..]");
    CHECK(shown(equals("timestamp", {zero})) == "date=1970-01-01");
  }
  CHECK(timestamp(Comparison::less, "8.64e4") == "date[..1970-01-01]");
}

TEST_CASE("a year is a number in any notation") {
  CHECK(year(Comparison::less, "2025") == "year[..2025)");
  CHECK(year(Comparison::greater, "2024.5") == "year[2025..]");
  CHECK(year(Comparison::greater_or_equal, "2025.0") == "year[2025..]");
  CHECK(year(Comparison::less, "2025.0") == "year[..2024]");
  CHECK(year(Comparison::less, "10000") == "year[..9999]");
  CHECK(year(Comparison::less_or_equal, "1e9") == "year[..9999]");
  CHECK(year(Comparison::greater, "-1") == "year[0001..]");
  CHECK(year(Comparison::greater, "0") == "year[0001..]");
  CHECK(year(Comparison::greater, "1e400") == none);
  CHECK(year(Comparison::less, "-5") == none);
  CHECK(shown(equals("year", {"2025"})) == "year=2025");
  CHECK(shown(equals("year", {"2025.0", "2024.5", "1e5", "-3"})) == "year=2025");
  CHECK(shown(equals("year", {"2024.5"})) == none);
  // A value that is not a number is passed on to the index, which reads or refuses it.
  CHECK(shown(equals("year", {"٢٠٢٥", "nan"})) == "year=٢٠٢٥|nan");
}

TEST_CASE("bounds that no day reaches are answered and not refused") {
  Served served;
  const auto found = [&](const std::string& filter) {
    return served.ids(R"({"filter": ")" + filter + R"("})").size();
  };
  CHECK(found("timestamp < 9999999999999") == 5);
  CHECK(found("timestamp <= 9999999999999") == 5);
  CHECK(found("timestamp > 9999999999999") == 0);
  CHECK(found("timestamp >= -1e300 AND timestamp < 1e300") == 5);
  CHECK(found("timestamp -9999999999999 TO 9999999999999") == 5);
  CHECK(found("timestamp < 1756944000") == 3);
  CHECK(found("timestamp < 1756944000.5") == 4);
  CHECK(found("year < 10000") == 5);
  CHECK(found("year > 2024.5") == 3);
  CHECK(found("year = 2024.0") == 2);
}

TEST_CASE("a timestamp that is not a number is refused") {
  for (const char* const bad :
       {"", "x", "1x", "nan", "-nan", "inf", "-inf", "+1", "1,5", "0x10", "1e", "2025-09-04"})
    CHECK_THROWS_AS(compared("timestamp", Comparison::less, bad), std::invalid_argument);
}

TEST_CASE("only indexed fields can be used in filters") {
  for (const char* const field :
       {"id", "source", "author", "section", "language", "date", "year", "month", "timestamp"})
    CHECK_NOTHROW(check_filterable(field));
  for (const char* const field : {"title", "text", "url", "", "Source"})
    CHECK_THROWS_AS(check_filterable(field), std::invalid_argument);
  CHECK_THROWS_AS(compared("author", Comparison::less, "x"), std::invalid_argument);
}
