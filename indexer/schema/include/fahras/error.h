// What Fahras throws. One table (docs/ARCHITECTURE.md, "Errors") maps kinds to exit codes.
#pragma once

#include <stdexcept>
#include <string>

#include <fahras/export.h>

namespace fahras {

enum class ErrorKind {
  usage,     // an option or a request that makes no sense
  index,     // the index is absent, damaged, or made by another format or analyzer
  input,     // a file that cannot be read as what it claims to be
  internal,  // the machine refused something: disk full, no permission
};

class FAHRAS_API Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
  ErrorKind kind() const noexcept { return kind_; }

 private:
  ErrorKind kind_;
};

// What a program's exit code says of it: the one table behind both commands.
constexpr int exit_code(ErrorKind kind) noexcept {
  switch (kind) {
    case ErrorKind::usage:
      return 2;
    case ErrorKind::index:
      return 3;
    case ErrorKind::input:
      return 4;
    case ErrorKind::internal:
      break;
  }
  return 1;
}

}  // namespace fahras
