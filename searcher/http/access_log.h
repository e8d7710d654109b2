// A line of JSON for each answered request.
#pragma once

#include <cstddef>
#include <ostream>

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
  explicit AccessLog(std::ostream* out) : out_(out) {}
  void write(const LogEntry& entry) const;

 private:
  std::ostream* out_;  // may be null
};

}  // namespace fahras::http
