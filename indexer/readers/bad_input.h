// What a reader throws when a file cannot be read further. read_sources() turns it into a Problem;
// everything else that is thrown (by the sink, by the allocator) passes through.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace fahras::readers {

class BadInput : public std::runtime_error {
 public:
  explicit BadInput(const std::string& reason, std::uint64_t line = 0)
      : std::runtime_error(reason), line_(line) {}
  std::uint64_t line() const noexcept { return line_; }

 private:
  std::uint64_t line_;
};

}  // namespace fahras::readers
