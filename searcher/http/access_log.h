// A line of JSON for each answered request.
#pragma once

#include <cstddef>
#include <cstdint>

#include <http/log.h>

#include "received.h"

namespace fahras::http {

struct LogEntry {
  const Received& received;
  unsigned status = 0;
  std::size_t bytes = 0;  // of the answer's body
  double milliseconds = 0;
  const std::string& failure;  // of the handler
  bool taken = true;           // whether the client took the whole answer
};

class AccessLog {
 public:
  // May be null: then nothing is written.
  explicit AccessLog(Log* log) : log_(log) {}
  void write(const LogEntry& entry) const;
  std::uint64_t dropped() const { return log_ == nullptr ? 0 : log_->dropped(); }

 private:
  Log* log_;
};

}  // namespace fahras::http
