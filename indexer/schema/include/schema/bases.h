// The dictionary of a build by base form, for word*: which numbers of words have which base. User
// metadata of the articles database beside schema/words.h, in blocks of bases in the order of their
// bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <schema/words.h>

namespace fahras::schema {

struct Base {
  std::string text;
  std::vector<std::uint32_t> numbers;  // of its words, ascending; at least one
};

// So many bases make a block; the last one may have fewer.
inline constexpr std::size_t bases_per_block = 128;

std::string base_block_key(DictionaryId dictionary, std::uint32_t block);

// Bases must come in order.
class BaseBlockWriter {
 public:
  void add(const Base& base);
  // The block, which is over with it.
  std::string take();
  std::size_t size() const { return size_; }

 private:
  std::string data_;
  std::string previous_;
  std::size_t size_ = 0;
};

// Throws Error(index) for what BaseBlockWriter never wrote.
class BaseBlockReader {
 public:
  explicit BaseBlockReader(std::string_view block) : left_(block) {}
  // False at the end; else base() is the next one, until next() is called again.
  bool next();
  const Base& base() const { return base_; }

 private:
  std::string_view left_;
  Base base_;
};

}  // namespace fahras::schema
