// A set of hashes in one block of memory: at most 24 bytes for each, at any number of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fahras::builder {

class HashSet {
 public:
  // False if `hash` was in the set already.
  bool insert(std::uint64_t hash);
  bool contains(std::uint64_t hash) const;

 private:
  // Where the hash is, or has its place.
  std::size_t slot(std::uint64_t hash) const;
  void grow();

  std::vector<std::uint64_t> slots_;  // 0: free
  std::size_t used_ = 0;
};

}  // namespace fahras::builder
