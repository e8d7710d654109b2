// A LogSink that writes to a file, a FIFO or an open descriptor without blocking.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include <http/log.h>

namespace fahras::http {

class LogFile : public LogSink {
 public:
  // Appends to the file, and creates it if needed. A FIFO without a reader is opened as soon as it
  // has one. Throws Error(internal) "cannot write FILE: reason".
  explicit LogFile(const std::filesystem::path& file);
  // Writes to standard output or standard error. The descriptor stays open and its flags unchanged,
  // since other programs may share it.
  explicit LogFile(int standard_descriptor);
  ~LogFile() override;
  LogFile(const LogFile&) = delete;
  LogFile& operator=(const LogFile&) = delete;

  // Writes whole lines where possible, so that they do not mix with lines of other programs that
  // write to the same pipe.
  std::size_t write(std::string_view bytes) noexcept override;

 private:
  bool open() noexcept;

  std::filesystem::path file_;  // empty for a standard descriptor
  int descriptor_ = -1;
};

}  // namespace fahras::http
