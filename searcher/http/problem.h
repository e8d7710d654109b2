// The reason why a request is refused before it reaches the handler.
#pragma once

#include <string>

namespace fahras::http {

struct Problem {
  unsigned status = 400;
  std::string message;
};

}  // namespace fahras::http
