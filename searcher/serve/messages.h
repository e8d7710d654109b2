// What the program says on standard error, without waiting for whoever reads it.
#pragma once

#include <string>

#include <http/log.h>

namespace fahras::serve {

// May be used by several threads at once.
class Messages {
 public:
  Messages();
  // Writes "fahras-serve: TEXT", in order. At its end it waits a moment for the last to be written.
  void tell(const std::string& text);

 private:
  http::Log log_;
};

}  // namespace fahras::serve
