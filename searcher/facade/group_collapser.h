// Near-duplicates among matches that come best first.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "candidates.h"

namespace fahras::facade {

// Counts near-duplicates for the first of their group.
class GroupCollapser {
 public:
  // False if an earlier match of `best` stands for this one.
  bool is_first(const std::string& group, std::size_t duplicates, std::vector<Candidate>& best) {
    if (group.empty()) return true;
    const auto [first, is_new] = first_of_group_.emplace(group, best.size());
    if (!is_new) best[first->second].duplicates += 1 + duplicates;
    return is_new;
  }

 private:
  std::unordered_map<std::string, std::size_t> first_of_group_;
};

}  // namespace fahras::facade
