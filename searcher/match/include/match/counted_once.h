// Decides which matches make hits among those that have one value of a field. Near-duplicates make
// one hit together, and so do matches with the same value of `distinct`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <index/value_column.h>

namespace fahras::match {

// Gives the values of a field numbers that are the same in all segments. The numbers of a
// ValueColumn are valid in one segment only.
class CommonNumbers {
 public:
  // Returns the common number for a number of a column; 0 for 0. The column must outlive this
  // object.
  std::uint32_t of(std::size_t segment, const index::ValueColumn& column, std::uint32_t number);

 private:
  std::unordered_map<std::string_view, std::uint32_t> by_key_;
  std::vector<std::vector<std::uint32_t>> by_segment_;  // 0: not looked up yet
};

// Decides for matches that come in sets, each of near-duplicates or of one value of `distinct`.
class OnceOfSet {
 public:
  void start_set() { ++set_; }
  // Whether it is the first match of the set with this value.
  bool is_first(std::uint32_t value) {
    if (last_.size() <= value) last_.resize(value + std::size_t{1});
    return std::exchange(last_[value], set_) != set_;
  }

 private:
  std::uint32_t set_ = 0;
  std::vector<std::uint32_t> last_;  // the last set that had each value
};

// Decides for matches that come best first, where near-duplicates collapse and `distinct` leaves
// out some of the others.
class CountedOnce {
 public:
  // Returns whether a match makes one more hit with `value`. `group` is its near-duplicate group, 0
  // if it has none. `is_left` is false if the match is left out even if it is the first of its
  // group (its score is too low). `distinct` is its value in the field of that name, 0 if it has
  // none.
  bool is_hit(std::uint32_t value, std::uint64_t group, bool is_left, std::uint32_t distinct) {
    if (group != 0 && !groups_.insert({group, value}).second) return false;
    if (!is_left) return false;
    return distinct == 0 || distinct_.insert({distinct, value}).second;
  }

 private:
  struct Seen {
    std::uint64_t what = 0;
    std::uint32_t value = 0;
    friend bool operator==(const Seen&, const Seen&) = default;
  };
  struct Hash {
    std::size_t operator()(const Seen& seen) const noexcept;
  };

  std::unordered_set<Seen, Hash> groups_;
  std::unordered_set<Seen, Hash> distinct_;
};

}  // namespace fahras::match
