#include "hash_set.h"

namespace fahras::builder {
namespace {

// The value 0 marks a free slot.
std::uint64_t stored(std::uint64_t hash) { return hash == 0 ? 1 : hash; }

}  // namespace

bool HashSet::insert(std::uint64_t hash) {
  const std::uint64_t value = stored(hash);
  Slot& place = slots_.find(value, [&](const Slot& slot) { return slot.value == value; });
  if (!place.is_free()) return false;
  place.value = value;
  slots_.filled();
  return true;
}

bool HashSet::contains(std::uint64_t hash) const {
  const std::uint64_t value = stored(hash);
  return !slots_.find(value, [&](const Slot& slot) { return slot.value == value; }).is_free();
}

}  // namespace fahras::builder
