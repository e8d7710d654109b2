#include "hash_set.h"

#include <utility>

namespace fahras::builder {

bool HashSet::insert(std::uint64_t hash) {
  if (hash == 0) hash = 1;  // 0 marks a free slot
  if (used_ * 3 >= slots_.size() * 2) grow();
  if (!place(hash)) return false;
  ++used_;
  return true;
}

bool HashSet::place(std::uint64_t hash) {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
    if (slots_[i] == hash) return false;
    if (slots_[i] != 0) continue;
    slots_[i] = hash;
    return true;
  }
}

void HashSet::grow() {
  constexpr std::size_t first_size = 1024;
  const std::size_t size = slots_.empty() ? first_size : slots_.size() * 2;
  for (const std::uint64_t hash : std::exchange(slots_, std::vector<std::uint64_t>(size))) {
    if (hash != 0) place(hash);
  }
}

}  // namespace fahras::builder
