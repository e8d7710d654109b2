#include <schema/bases.h>

#include <utility>

#include <fmt/format.h>

#include "codec.h"

namespace fahras::schema {

std::string base_block_key(DictionaryId dictionary, std::uint32_t block) {
  return fmt::format("{}:base:{:x}", dictionary_key(dictionary), block);
}

// A base is stored as the number of bytes that it shares with the beginning of the previous base,
// the rest of its text, and its word numbers. The first number is stored itself, each further one
// as the difference to its predecessor.
void BaseBlockWriter::add(const Base& base) {
  RecordWriter out;
  const std::size_t shared = shared_start(previous_, base.text);
  out.varint(shared);
  out.string(std::string_view(base.text).substr(shared));
  out.varint(base.numbers.size());
  std::uint32_t last = 0;
  for (const std::uint32_t number : base.numbers) {
    out.varint(number - last);
    last = number;
  }
  data_ += out.take();
  previous_ = base.text;
  ++size_;
}

std::string BaseBlockWriter::take() {
  previous_.clear();
  size_ = 0;
  return std::exchange(data_, {});
}

bool BaseBlockReader::next() {
  if (left_.empty()) return false;
  RecordReader in(left_, "dictionary");
  const std::uint64_t shared = in.varint();
  if (shared > base_.text.size()) in.fail("the prefix that a base shares is too long");
  base_.text.resize(shared);
  base_.text += in.string();
  const std::uint64_t count = in.varint();
  // Each number takes at least one byte.
  if (count == 0 || count > in.left()) in.fail("a base has no words, or too many");
  base_.numbers.clear();
  std::uint64_t number = 0;
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::uint64_t step = in.varint();
    if (step == 0 || step > max_words - number) in.fail("a number is too large, or occurs twice");
    number += step;
    base_.numbers.push_back(static_cast<std::uint32_t>(number));
  }
  left_ = in.rest();
  return true;
}

}  // namespace fahras::schema
