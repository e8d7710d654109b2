// A small table from numbers of words to what they match: made for every query, so without an
// allocation for each entry.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace fahras::query {

class NumberTable {
 public:
  struct Range {
    std::uint32_t begin = 0, end = 0;
  };

  // Replaces what it had for this number, which is not 0.
  void put(std::uint32_t number, Range range) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    Slot& slot = slots_[place(number)];
    if (slot.number == 0) ++size_;
    slot = {number, range};
  }
  // Null if there is none.
  const Range* find(std::uint32_t number) const {
    const Slot& slot = slots_[place(number)];
    return slot.number == number ? &slot.range : nullptr;
  }

 private:
  struct Slot {
    std::uint32_t number = 0;  // 0: free
    Range range;
  };
  static constexpr std::size_t first_slots = 256;

  // That of the number, or a free one. Always less than half of them are taken.
  std::size_t place(std::uint32_t number) const {
    constexpr std::uint32_t golden_ratio = 0x9E3779B9;
    std::size_t at = (number * golden_ratio >> 8U) & (slots_.size() - 1);
    while (slots_[at].number != 0 && slots_[at].number != number) {
      at = (at + 1) & (slots_.size() - 1);
    }
    return at;
  }
  void grow() {
    const std::vector<Slot> before = std::move(slots_);
    slots_ = std::vector<Slot>(2 * before.size());
    for (const Slot& slot : before) {
      if (slot.number != 0) slots_[place(slot.number)] = slot;
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(first_slots);
  std::size_t size_ = 0;
};

}  // namespace fahras::query
