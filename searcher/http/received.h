// A request as it came: what the handler gets of it, and what the server keeps for itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <http/message.h>

namespace fahras::http {

struct Received {
  Request request;
  std::string method;  // as sent: the handler is asked for GET instead of HEAD
  std::string target;  // as sent
  bool http_1_0 = false;
  bool keep_alive = true;
  bool expects_continue = false;
  std::optional<std::uint64_t> length;  // of the body, if it was announced
};

}  // namespace fahras::http
