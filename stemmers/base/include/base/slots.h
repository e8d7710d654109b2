// A hash table with open addressing: its entries lie in one block of memory, so that an entry costs
// no allocation and finding one mostly reads one cache line. Entries cannot be removed one by one.
// (Boost's flat maps need Boost 1.81, which Debian 12 does not have.)
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace fahras::base {

// A Slot is an entry or free. A default Slot is free, and it has `bool is_free() const` and, unless
// it is free, `std::size_t hash() const`. At most `percent_full` of 100 slots are taken.
template <typename Slot, std::size_t percent_full = 50>
class Slots {
  static_assert(percent_full > 0 && percent_full < 100);

 public:
  // `count` is a power of two.
  explicit Slots(std::size_t count) : slots_(count) {}

  // Returns the slot of an entry with this hash for which `is_wanted(slot)` is true, or else the
  // free slot in which such an entry belongs. A caller that fills it must call filled() afterwards.
  template <typename IsWanted>
  Slot& find(std::size_t hash, IsWanted is_wanted) {
    return slots_[place(hash, is_wanted)];
  }
  template <typename IsWanted>
  const Slot& find(std::size_t hash, IsWanted is_wanted) const {
    return slots_[place(hash, is_wanted)];
  }

  // Returns the slot at which the search for this hash begins, so that it can be prefetched.
  const Slot& first(std::size_t hash) const { return slots_[hash & (slots_.size() - 1)]; }

  // Must be called once for each slot that was filled. It may grow the table, which ends references
  // to slots.
  void filled() {
    if (++used_ * 100 > slots_.size() * percent_full) grow();
  }

  std::size_t used() const { return used_; }

  // Frees all slots. `count` is a power of two.
  void clear(std::size_t count) {
    slots_.assign(count, {});
    used_ = 0;
  }

 private:
  template <typename IsWanted>
  std::size_t place(std::size_t hash, IsWanted is_wanted) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (!slots_[at].is_free() && !is_wanted(slots_[at])) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    const auto none = [](const Slot& /*slot*/) { return false; };
    for (Slot& slot : std::exchange(slots_, std::vector<Slot>(slots_.size() * 2))) {
      if (!slot.is_free()) slots_[place(slot.hash(), none)] = std::move(slot);
    }
  }

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

}  // namespace fahras::base
