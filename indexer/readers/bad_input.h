// The exception of a reader that cannot read a file any further. read_sources() reports it as a
// Problem; all other exceptions (of the sink, of the allocator) propagate.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace fahras::readers {

class BadInput : public std::runtime_error {
 public:
  // `line` of the file, from 1; 0: the whole file.
  explicit BadInput(const std::string& reason, std::uint64_t line = 0)
      : std::runtime_error(reason), line_(line) {}
  std::uint64_t line() const noexcept { return line_; }

 private:
  std::uint64_t line_;
};

}  // namespace fahras::readers
