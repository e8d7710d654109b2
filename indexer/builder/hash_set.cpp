#include "hash_set.h"

#include <utility>

namespace fahras::builder {

namespace {

// 0 marks a free slot.
std::uint64_t stored(std::uint64_t hash) { return hash == 0 ? 1 : hash; }

}  // namespace

bool HashSet::insert(std::uint64_t hash) {
  if (used_ * 3 >= slots_.size() * 2) grow();
  std::uint64_t& place = slots_[slot(stored(hash))];
  if (place != 0) return false;
  place = stored(hash);
  ++used_;
  return true;
}

bool HashSet::contains(std::uint64_t hash) const {
  return used_ > 0 && slots_[slot(stored(hash))] != 0;
}

std::size_t HashSet::slot(std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = hash & mask;
  while (slots_[i] != 0 && slots_[i] != hash) i = (i + 1) & mask;
  return i;
}

void HashSet::grow() {
  constexpr std::size_t first_size = 1024;
  const std::size_t size = slots_.empty() ? first_size : slots_.size() * 2;
  for (const std::uint64_t hash : std::exchange(slots_, std::vector<std::uint64_t>(size))) {
    if (hash != 0) slots_[slot(hash)] = hash;
  }
}

}  // namespace fahras::builder
