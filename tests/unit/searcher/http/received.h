// Requests as the server receives them.
#pragma once

#include <string>

#include <received.h>

namespace fahras::http::test {

inline Received received(const std::string& method, Fields headers = {}) {
  Received received;
  received.method = method;
  received.target = "/";
  received.request.method = method == "HEAD" ? "GET" : method;
  received.request.path = "/";
  received.request.headers = std::move(headers);
  return received;
}

}  // namespace fahras::http::test
