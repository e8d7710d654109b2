#include <query/number_table.h>

#include <support/catch.h>

using fahras::query::NumberTable;

TEST_CASE("inserted numbers are found, whatever the size of the table") {
  NumberTable table;
  CHECK(table.find(1) == nullptr);
  constexpr std::uint32_t step = 4096;  // the numbers differ only in their high bits
  for (std::uint32_t i = 1; i <= 5'000; ++i) table.put(i * step, {i, i + 2});
  for (std::uint32_t i = 1; i <= 5'000; ++i) {
    const NumberTable::Range* found = table.find(i * step);
    REQUIRE(found != nullptr);
    CHECK(found->begin == i);
    CHECK(found->end == i + 2);
    CHECK(table.find(i * step + 1) == nullptr);
  }
}

TEST_CASE("a number has the value that was inserted last") {
  NumberTable table;
  table.put(7, {1, 2});
  table.put(7, {3, 4});
  REQUIRE(table.find(7) != nullptr);
  CHECK(table.find(7)->begin == 3);
}
