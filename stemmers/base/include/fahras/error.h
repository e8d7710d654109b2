// What Fahras throws. One table (docs/ARCHITECTURE.md, "Errors") maps kinds to exit codes.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

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
  // `subject` is what the error is about: a file, a folder, or a member of a request, by its name
  // in fahras/searcher.h. what() is "SUBJECT: MESSAGE".
  Error(ErrorKind kind, const std::string& subject, const std::string& message)
      : std::runtime_error(subject + ": " + message),
        kind_(kind),
        subject_size_(subject.size()),
        message_begin_(subject.size() + 2) {}

  ErrorKind kind() const noexcept { return kind_; }
  // Empty if the error is about nothing that has a name. Views are parts of what().
  std::string_view subject() const noexcept { return {what(), subject_size_}; }
  // what() without the subject.
  std::string_view message() const noexcept { return what() + message_begin_; }

 private:
  ErrorKind kind_;
  std::size_t subject_size_ = 0;
  std::size_t message_begin_ = 0;
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
