// A request as received: the part for the handler, and what only the server needs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <http/message.h>

namespace fahras::http {

struct Received {
  Request request;
  std::string method;  // as sent; the handler sees GET instead of HEAD
  std::string target;  // as sent
  bool http_1_0 = false;
  bool keep_alive = true;
  bool expects_continue = false;
  std::optional<std::uint64_t> length;  // announced length of the body, if any
};

}  // namespace fahras::http
