// A file, a FIFO or an open descriptor that a Log writes to without waiting for whoever reads it.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include <http/log.h>

namespace fahras::http {

class LogFile : public LogSink {
 public:
  // Appends to the file, and makes it if there is none. A FIFO need not have a reader yet: it is
  // opened when it has one. Throws Error(internal) "cannot write FILE: why".
  explicit LogFile(const std::filesystem::path& file);
  // Standard output or standard error; stays open. Others may have it too: its flags stay.
  explicit LogFile(int standard_descriptor);
  ~LogFile() override;
  LogFile(const LogFile&) = delete;
  LogFile& operator=(const LogFile&) = delete;

  // Whole lines, so that those of others who write to the same pipe stand between them.
  std::size_t write(std::string_view bytes) noexcept override;

 private:
  bool open() noexcept;

  std::filesystem::path file_;  // empty: a standard descriptor
  int descriptor_ = -1;
};

}  // namespace fahras::http
