// Error, the exception that Fahras throws. One table (docs/ARCHITECTURE.md, "Errors") maps its
// kinds to exit codes.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

#include <fahras/export.h>

namespace fahras {

// What went wrong.
enum class ErrorKind {
  usage,     // an option or a request is invalid
  index,     // an index is absent, damaged, or made by another format or analyzer
  input,     // a file cannot be read as the format that it claims to be
  internal,  // the machine refused something: the disk is full, a permission is missing
};

// what() is a message for a user: UTF-8 without a line break at its end. It may contain text of
// unknown origin, such as file names; fahras/printable.h makes it safe for a terminal.
class FAHRAS_API Error : public std::runtime_error {
 public:
  // An error without a subject: what() is `message`.
  Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
  // `subject` names what the error is about: a file, a folder, or a member of a request as
  // fahras/searcher.h names it. what() is "SUBJECT: MESSAGE".
  Error(ErrorKind kind, const std::string& subject, const std::string& message)
      : std::runtime_error(subject + ": " + message),
        kind_(kind),
        subject_size_(subject.size()),
        message_begin_(subject.size() + 2) {}

  // Returns what went wrong.
  ErrorKind kind() const noexcept { return kind_; }
  // The subject; empty if the error has none. It is a part of what(), and is valid as long as the
  // error.
  std::string_view subject() const noexcept { return {what(), subject_size_}; }
  // what() without the subject; valid as long as the error.
  std::string_view message() const noexcept { return what() + message_begin_; }

 private:
  ErrorKind kind_;
  std::size_t subject_size_ = 0;
  std::size_t message_begin_ = 0;
};

// Another writer holds the lock of an index: the same call succeeds once that has finished.
class FAHRAS_API LockedError : public Error {
 public:
  // `subject` is the folder of the index.
  LockedError(const std::string& subject, const std::string& message)
      : Error(ErrorKind::internal, subject, message) {}
};

// Returns the exit code of a command that ends with an error of this kind.
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
