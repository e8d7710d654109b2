// Why a request is not passed to the handler: what the client is told.
#pragma once

#include <string>

namespace fahras::http {

struct Problem {
  unsigned status = 400;
  std::string message;
};

}  // namespace fahras::http
