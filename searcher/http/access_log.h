// The access log: one line of JSON for each answered request.
#pragma once

#include <cstddef>
#include <cstdint>

#include <http/log.h>

#include "received.h"

namespace fahras::http {

struct LogEntry {
  const Received& received;
  unsigned status = 0;
  std::size_t bytes = 0;  // size of the answer's body
  double milliseconds = 0;
  const std::string& failure;  // what the handler threw; empty if nothing
  bool taken = true;           // whether the client received the whole answer
};

class AccessLog {
 public:
  // If `log` is null, nothing is written.
  explicit AccessLog(Log* log) : log_(log) {}
  void write(const LogEntry& entry) const;
  std::uint64_t dropped() const { return log_ == nullptr ? 0 : log_->dropped(); }

 private:
  Log* log_;
};

}  // namespace fahras::http
