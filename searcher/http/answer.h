// From a handler's response to what goes over the wire.
#pragma once

#include <string>

#include "cors.h"
#include "received.h"

namespace fahras::http {

struct Answer {
  unsigned status = 500;
  std::string fields;  // lines of the header, all but Date and Connection
  std::string body;    // as it is sent: compressed, or empty
  std::string route;
  std::string failure;  // of a handler, for the log
};

// Decides about ETag, compression and CORS. Throws std::invalid_argument if the response has a
// status or a header that must not be sent, such as one with a line break.
Answer make_answer(const Received& received, Response response, const Cors& cors);

// The status line and the header, with Date (of now) and Connection.
std::string make_head(const Answer& answer, bool http_1_0, bool keep_alive);

}  // namespace fahras::http
