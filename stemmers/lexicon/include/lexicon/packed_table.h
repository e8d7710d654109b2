// A read-only hash table of words, which tools/table_writer.h generates as constant data.
//
// The pool holds the entries one after the other: a byte for the key's length, the key (see
// word_key.h), the value. A slot is 0, or the position of an entry in the pool plus one, with eight
// bits of the key's hash above it, so that most look-ups of absent words do not read the pool.
// Collisions are resolved by linear probing.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "word_key.h"

namespace fahras::lexicon {

inline constexpr unsigned position_bits = 24;
inline constexpr std::uint32_t position_mask = (1U << position_bits) - 1;
inline constexpr std::uint32_t tag_mask = ~position_mask;

// The slot at which the search for a key begins in a table of `slots` slots: the hash, scaled down.
constexpr std::size_t first_slot(std::uint32_t hash, std::size_t slots) noexcept {
  return static_cast<std::size_t>((std::uint64_t{hash} * slots) >> 32U);
}

// Returns the bits of the hash that a slot holds. They are the low ones, because the high ones
// select the slot.
constexpr std::uint32_t tag_of(std::uint32_t hash) noexcept { return hash << position_bits; }

struct PackedTable {
  std::span<const std::uint32_t> slots;  // at least one is 0
  const char* pool;

  // Returns a pointer to the value of `key`, or null if the table lacks the key. The caller knows
  // the length of the value.
  const char* find(std::string_view key) const noexcept {
    const std::uint32_t hash = hash_of(key);
    for (std::size_t at = first_slot(hash, slots.size()); slots[at] != 0; at = after(at)) {
      if (((slots[at] ^ tag_of(hash)) & tag_mask) != 0) {
        continue;
      }
      if (const char* entry = entry_of(slots[at]); text_at(entry) == key) {
        return entry + 1 + key.size();
      }
    }
    return nullptr;
  }

  const char* find(std::u16string_view word) const noexcept {
    WordKey key;
    return key.append(word) ? find(key.view()) : nullptr;
  }

  // The entry of a slot that is not 0: the key, and its value after it.
  const char* entry_of(std::uint32_t slot) const noexcept {
    return pool + (slot & position_mask) - 1;
  }

  // The text at `entry`, which is written as its length and its letters.
  static std::string_view text_at(const char* entry) noexcept {
    return {entry + 1, static_cast<std::size_t>(*entry - key_base)};
  }

 private:
  std::size_t after(std::size_t at) const noexcept { return at + 1 == slots.size() ? 0 : at + 1; }
};

}  // namespace fahras::lexicon
