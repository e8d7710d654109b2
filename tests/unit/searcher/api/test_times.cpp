#include "times.h"

#include <support/catch.h>

using namespace fahras;
using std::chrono::microseconds;
using std::chrono::system_clock;

namespace {

// Reads a time and writes it again. Returns nullopt if the text is not a time.
std::string read(const std::string& text) {
  const auto time = api::parse_time(text);
  return time ? api::time_text(*time) : "";
}

}  // namespace

TEST_CASE("times are written in the format of RFC 3339") {
  CHECK(api::time_text(system_clock::time_point(microseconds(1756944000000042))) ==
        "2025-09-04T00:00:00.000042Z");
}

TEST_CASE("times in the format of RFC 3339 are read") {
  CHECK(read("2025-09-04T10:00:00Z") == "2025-09-04T10:00:00.000000Z");
  CHECK(read("2025-09-04t10:00:00.5z") == "2025-09-04T10:00:00.500000Z");
  CHECK(read("2025-09-04T01:30:00.123456789+03:00") == "2025-09-03T22:30:00.123456Z");
  CHECK(read("2025-12-31T23:00:00-01:30") == "2026-01-01T00:30:00.000000Z");
  CHECK(read("2016-12-31T23:59:60Z") == "2017-01-01T00:00:00.000000Z");
  CHECK(read("1969-12-31T23:59:59.25Z") == "1969-12-31T23:59:59.250000Z");
  CHECK(read("2025-09-04T10:00:00." + std::string(1000, '9') + "Z") ==
        "2025-09-04T10:00:00.999999Z");
}

TEST_CASE("texts that are not times are refused") {
  for (const char* const text :
       {"", "2025", "2025-09-04", "2025-09-04T10:00:00", "2025-09-04 10:00:00Z",
        "2025-09-04T10:00Z", "2025-09-04T24:00:00Z", "2025-09-04T10:60:00Z", "2025-02-30T10:00:00Z",
        "2025-09-04T10:00:00.Z", "2025-09-04T10:00:00+3:00", "2025-09-04T10:00:00Z ",
        "2025-13-04T10:00:00Z", "25-09-04T10:00:00Z", "9999-02-30T00:00:00Z",
        "2025-09-04T10:00:00+0300", "+025-09-04T10:00:00Z"}) {
    INFO(text);
    CHECK(read(text).empty());
  }
}

TEST_CASE("times outside the clock's range become its first and last time") {
  CHECK(read("9999-01-01T00:00:00Z") == "2200-12-31T00:00:00.000000Z");
  CHECK(read("9999-12-31T23:59:59.9+00:00") == "2200-12-31T23:59:59.900000Z");
  CHECK(read("0001-01-01T00:00:00Z") == "1700-01-01T00:00:00.000000Z");
  CHECK(read("0000-01-01T00:00:00+23:59") == "1699-12-31T00:01:00.000000Z");
  CHECK(api::parse_day("9999-12-31") > api::parse_day("2199-12-31"));
}

TEST_CASE("a day begins at midnight") {
  CHECK(api::parse_day("2025-09-04") == api::parse_time("2025-09-04T00:00:00Z"));
  for (const char* const text : {"", "2025-09", "2025-09-31", "2025-9-4", "2025-09-04T"}) {
    INFO(text);
    CHECK_FALSE(api::parse_day(text));
  }
}
