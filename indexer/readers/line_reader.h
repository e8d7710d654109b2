// Reads a stream line by line in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "byte_source.h"

namespace fahras::readers {

class LineReader {
 public:
  LineReader(Stream& stream, std::size_t limit) : stream_(stream), limit_(limit) {}

  // Sets `line` to the next line without its line break. Returns false at the end. The view is
  // valid until the next call. A line of more than `limit` bytes is skipped: then too_long() is
  // true and `line` is empty.
  bool next(std::string_view& line);
  bool too_long() const noexcept { return too_long_; }
  std::uint64_t number() const noexcept { return number_; }  // of the last line, from 1

 private:
  bool gather(std::string_view& line);

  Stream& stream_;
  std::size_t limit_;
  std::size_t pending_ = 0;  // bytes of the stream's window that the last line took
  std::string long_line_;    // a line that did not fit the window
  bool too_long_ = false;
  std::uint64_t number_ = 0;
};

}  // namespace fahras::readers
