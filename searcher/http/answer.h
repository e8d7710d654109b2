// Turns a handler's response into the bytes that are sent.
#pragma once

#include <string>

#include "cors.h"
#include "received.h"

namespace fahras::http {

struct Answer {
  unsigned status = 500;
  std::string fields;  // header lines except Date and Connection
  std::string body;    // as sent: possibly compressed or empty
  std::string route;
  std::string failure;  // what the handler threw, for the log
};

// Handles ETag, compression and CORS. Throws std::invalid_argument if the response has a status or
// a header that must not be sent, such as one with a line break.
Answer make_answer(const Received& received, Response response, const Cors& cors);

// Returns the status line and the header, with Connection and the current Date.
std::string make_head(const Answer& answer, bool http_1_0, bool keep_alive);

}  // namespace fahras::http
