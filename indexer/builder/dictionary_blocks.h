// A dictionary's words as the blocks in which the index keeps them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/analyzer.h>

namespace fahras::builder {

// The words of each block, in the order in which they are stored most briefly.
class WordBlocks {
 public:
  // Words as schema::encode_forms() has them, by number - 1; must outlive it.
  WordBlocks(const std::vector<std::string_view>& encoded, const Analyzer& analyzer);

  std::uint32_t count() const { return static_cast<std::uint32_t>(first_.size() - 1); }
  std::string encode(std::uint32_t block) const;

 private:
  std::uint32_t block_of(std::string_view encoded, const Analyzer& analyzer);

  const std::vector<std::string_view>& encoded_;
  std::vector<std::uint32_t> first_;    // of each block in numbers_, and the end
  std::vector<std::uint32_t> numbers_;  // from 0 on
  std::string root_;
};

// The blocks of schema/bases.h for such words, in order.
std::vector<std::string> base_blocks(const std::vector<std::string_view>& encoded);

}  // namespace fahras::builder
