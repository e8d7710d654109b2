// The program's messages on standard error, written without blocking.
#pragma once

#include <string>

#include <http/log.h>

namespace fahras::serve {

// Thread-safe.
class Messages {
 public:
  Messages();
  // Writes "fahras-serve: TEXT"; messages keep their order. The destructor waits briefly for the
  // last ones to be written.
  void report(const std::string& text);

 private:
  http::Log log_;
};

}  // namespace fahras::serve
