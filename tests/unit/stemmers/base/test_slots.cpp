#include <base/slots.h>

#include <support/catch.h>

#include <cstdint>
#include <map>
#include <random>

using fahras::base::Slots;

namespace {

struct Slot {
  std::uint32_t key = 0;
  int value = 0;

  bool is_free() const { return key == 0; }
  std::size_t hash() const { return key % 7; }  // collides often
};

template <std::size_t percent_full>
void compare_with_map() {
  std::mt19937 random(7);
  Slots<Slot, percent_full> slots(4);
  std::map<std::uint32_t, int> expected;
  const auto find = [&](std::uint32_t key) -> Slot& {
    return slots.find(key % 7, [&](const Slot& slot) { return slot.key == key; });
  };
  for (int i = 0; i < 2000; ++i) {
    const auto key = static_cast<std::uint32_t>(1 + random() % 500);
    Slot& slot = find(key);
    REQUIRE(slot.is_free() == (expected.count(key) == 0));
    const bool is_new = slot.is_free();
    slot = {key, i};
    expected[key] = i;
    if (is_new) slots.filled();
    REQUIRE(slots.used() == expected.size());
  }
  for (const auto& [key, value] : expected) CHECK(find(key).value == value);
  CHECK(find(501).is_free());
}

}  // namespace

TEST_CASE("inserted values are found, however full the table is") {
  compare_with_map<50>();
  compare_with_map<66>();
  compare_with_map<99>();
}

TEST_CASE("cleared slots are free") {
  Slots<Slot> slots(4);
  slots.find(1, [](const Slot& /*slot*/) { return false; }) = {1, 1};
  slots.filled();
  slots.clear(8);
  CHECK(slots.used() == 0);
  CHECK(slots.first(1).is_free());
}
