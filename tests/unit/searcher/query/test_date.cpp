#include <query/date.h>

#include <string>

#include <support/catch.h>

namespace fahras::query {
namespace {

std::string printed(std::string_view text) {
  const auto range = parse_date_range(text);
  return range ? range->from + " to " + range->to : "none";
}

}  // namespace

TEST_CASE("dates: years, months and days are read") {
  CHECK(printed("2025") == "2025-01-01 to 2025-12-31");
  CHECK(printed("2025-09") == "2025-09-01 to 2025-09-30");
  CHECK(printed("2024-02") == "2024-02-01 to 2024-02-29");
  CHECK(printed("2025-9-4") == "2025-09-04 to 2025-09-04");
  CHECK(printed("2025/09/04") == "2025-09-04 to 2025-09-04");
  CHECK(printed("٢٠٢٥-٠٩-٠٤") == "2025-09-04 to 2025-09-04");
  CHECK(printed("۲۰۲۵") == "2025-01-01 to 2025-12-31");
}

TEST_CASE("dates: ranges with open ends are read") {
  CHECK(printed("2025-09-01..2025-09-30") == "2025-09-01 to 2025-09-30");
  CHECK(printed("2024..2025-02") == "2024-01-01 to 2025-02-28");
  CHECK(printed("2025-09..") == "2025-09-01 to ");
  CHECK(printed("..2025-09") == " to 2025-09-30");
  CHECK(printed("2025..2025") == "2025-01-01 to 2025-12-31");
}

TEST_CASE("dates: invalid dates are refused") {
  for (const char* text :
       {"", "..", "2025-13", "2025-02-30", "2025-00", "25", "20255", "2025-09-", "2025-", "-",
        "2025-09-04-01", "2025-009", "yesterday", "2025-09-04T10:00", "2026..2025", "2025..x",
        "x..2025", "2025...2026", "2025\xFF"}) {
    CAPTURE(text);
    CHECK(printed(text) == "none");
  }
}

TEST_CASE("dates: a long text is refused") {
  CHECK(printed(std::string(1'000'000, '1')) == "none");
  CHECK(printed(std::string(1'000'000, '-')) == "none");
}

}  // namespace fahras::query
