// A hash table from numbers of words to what they match. It is built for every query and looked up
// for every token, so it makes no allocation for each entry and keeps them side by side.
#pragma once

#include <cstddef>
#include <cstdint>

#include <base/slots.h>

namespace fahras::query {

class NumberTable {
 public:
  struct Range {
    std::uint32_t begin = 0, end = 0;
  };

  // Sets the range of a number, which is not 0, in place of the one it had.
  void put(std::uint32_t number, Range range) {
    Slot& slot =
        slots_.find(hash_of(number), [&](const Slot& one) { return one.number == number; });
    const bool is_new = slot.is_free();
    slot = {number, range};
    if (is_new) slots_.filled();
  }
  // Returns the range of a number; null if it has none. The range is valid until the next put().
  const Range* find(std::uint32_t number) const {
    const Slot& slot =
        slots_.find(hash_of(number), [&](const Slot& one) { return one.number == number; });
    return slot.is_free() ? nullptr : &slot.range;
  }

 private:
  struct Slot {
    std::uint32_t number = 0;  // 0 when the slot is free
    Range range;

    bool is_free() const { return number == 0; }
    std::size_t hash() const { return hash_of(number); }
  };
  static constexpr std::size_t first_slots = 256;

  // Numbers of frequent words are small and close to each other.
  static std::size_t hash_of(std::uint32_t number) {
    constexpr std::uint32_t golden_ratio = 0x9E3779B9;
    return number * golden_ratio >> 8U;
  }

  base::Slots<Slot> slots_{first_slots};
};

}  // namespace fahras::query
