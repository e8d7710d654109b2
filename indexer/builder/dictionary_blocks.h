// Divides the words of a dictionary into the blocks in which an index stores them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/analyzer.h>

namespace fahras::builder {

// The word blocks (schema/words.h) of a dictionary. The words of a block are in the order that
// takes the least space.
class WordBlocks {
 public:
  // `encoded` holds the words as schema::encode_forms() encodes them, by number - 1; it must
  // outlive this object.
  WordBlocks(const std::vector<std::string_view>& encoded, const Analyzer& analyzer);

  std::uint32_t count() const { return static_cast<std::uint32_t>(first_.size() - 1); }
  // Returns the bytes of a block.
  std::string encode(std::uint32_t block) const;

 private:
  std::uint32_t block_of(std::string_view encoded, const Analyzer& analyzer);

  const std::vector<std::string_view>& encoded_;
  std::vector<std::uint32_t> first_;    // of each block in numbers_, and the end
  std::vector<std::uint32_t> numbers_;  // from 0 on
  std::string root_;
};

// Returns the base blocks (schema/bases.h) of words that are encoded in the same way, in order.
std::vector<std::string> base_blocks(const std::vector<std::string_view>& encoded);

}  // namespace fahras::builder
