// A set of 64-bit hashes in one block of memory, of at most 24 bytes for each hash.
#pragma once

#include <cstddef>
#include <cstdint>

#include <base/slots.h>

namespace fahras::builder {

class HashSet {
 public:
  // Adds a hash. Returns false if the set had it already.
  bool insert(std::uint64_t hash);
  bool contains(std::uint64_t hash) const;

 private:
  struct Slot {
    std::uint64_t value = 0;  // 0 when the slot is free

    bool is_free() const { return value == 0; }
    std::size_t hash() const { return value; }
  };
  static constexpr std::size_t first_slots = 1024;

  base::Slots<Slot, 66> slots_{first_slots};
};

}  // namespace fahras::builder
