#include <match/counted_once.h>

#include <xxhash.h>

namespace fahras::match {

std::uint32_t CommonNumbers::of(std::size_t segment, const index::ValueColumn& column,
                                std::uint32_t number) {
  if (number == 0) return 0;
  if (by_segment_.size() <= segment) by_segment_.resize(segment + 1);
  auto& known = by_segment_[segment];
  if (known.empty()) known.resize(column.keys().size());
  if (known[number] == 0) {
    const auto next = static_cast<std::uint32_t>(by_key_.size() + 1);
    known[number] = by_key_.try_emplace(column.keys()[number], next).first->second;
  }
  return known[number];
}

std::size_t CountedOnce::Hash::operator()(const Seen& seen) const noexcept {
  return XXH3_64bits_withSeed(&seen.what, sizeof seen.what, seen.value);
}

}  // namespace fahras::match
