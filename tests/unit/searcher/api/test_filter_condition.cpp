#include "filter_condition.h"

#include <support/catch.h>

#include "shown_filter.h"

using namespace fahras::api;
using namespace fahras::test;

TEST_CASE("a timestamp is the midnight that a day begins with") {
  const std::string midnight = "1756944000";  // 2025-09-04
  const std::string noon = "1756987200";
  CHECK(shown(equals("timestamp", {midnight})) == "date=2025-09-04");
  CHECK(shown(equals("timestamp", {noon})) == "any()");
  CHECK(shown(compared("timestamp", Comparison::greater, midnight)) == "date(2025-09-04..]");
  CHECK(shown(compared("timestamp", Comparison::greater, noon)) == "date(2025-09-04..]");
  CHECK(shown(compared("timestamp", Comparison::greater_or_equal, midnight)) ==
        "date[2025-09-04..]");
  CHECK(shown(compared("timestamp", Comparison::greater_or_equal, noon)) == "date[2025-09-05..]");
  CHECK(shown(compared("timestamp", Comparison::less, midnight)) == "date[..2025-09-04)");
  CHECK(shown(compared("timestamp", Comparison::less, noon)) == "date[..2025-09-05)");
  CHECK(shown(compared("timestamp", Comparison::less_or_equal, noon)) == "date[..2025-09-04]");
  CHECK(shown(between("timestamp", midnight, noon)) ==
        "all(date[2025-09-04..], date[..2025-09-04])");
  CHECK(shown(exists("timestamp")) == "date?");
}

TEST_CASE("a timestamp outside of the years that dates have is the first or the last day") {
  CHECK(shown(compared("timestamp", Comparison::greater_or_equal, "-1e300")) ==
        "date[0001-01-01..]");
  CHECK(shown(compared("timestamp", Comparison::less_or_equal, "1e300")) == "date[..9999-12-31]");
}

TEST_CASE("a timestamp that is no number is refused") {
  for (const char* const bad : {"", "x", "1x", "nan", "inf", "2025-09-04"})
    CHECK_THROWS_AS(compared("timestamp", Comparison::less, bad), std::invalid_argument);
}

TEST_CASE("only what is indexed can be filtered by") {
  for (const char* const field :
       {"id", "source", "author", "section", "language", "date", "year", "month", "timestamp"})
    CHECK_NOTHROW(check_filterable(field));
  for (const char* const field : {"title", "text", "url", "", "Source"})
    CHECK_THROWS_AS(check_filterable(field), std::invalid_argument);
  CHECK_THROWS_AS(compared("author", Comparison::less, "x"), std::invalid_argument);
}
