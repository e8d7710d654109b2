// The dictionary of a piece by bases, for queries like word*: the numbers of the words with each
// base. It is stored beside the words (schema/words.h) as user metadata of the articles database,
// in blocks of bases in the order of their bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <schema/words.h>

namespace fahras::schema {

struct Base {
  std::string text;
  std::vector<std::uint32_t> numbers;  // of the words with this base, ascending; at least one
};

// The number of bases in a block; the last block may have fewer.
inline constexpr std::size_t bases_per_block = 128;

std::string base_block_key(DictionaryId dictionary, std::uint32_t block);

// Writes blocks of bases.
class BaseBlockWriter {
 public:
  // Adds a base to the block. Bases must be added in ascending order.
  void add(const Base& base);
  // Returns the block and begins a new one.
  std::string take();
  // Returns the number of bases in the block.
  std::size_t size() const { return size_; }

 private:
  std::string data_;
  std::string previous_;
  std::size_t size_ = 0;
};

// Reads a block, which must outlive it. Throws Error(index) for data that BaseBlockWriter cannot
// have written.
class BaseBlockReader {
 public:
  explicit BaseBlockReader(std::string_view block) : left_(block) {}
  // Moves to the next base, which base() returns until the next call. Returns false at the end.
  bool next();
  const Base& base() const { return base_; }

 private:
  std::string_view left_;
  Base base_;
};

}  // namespace fahras::schema
