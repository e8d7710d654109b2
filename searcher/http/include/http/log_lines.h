// Lines of JSON that a server's log holds beside those of the requests.
#pragma once

#include <cstdint>
#include <string>

namespace fahras::http {

// {"time":…,"dropped":N}: so many requests have no line here.
std::string dropped_line(std::uint64_t dropped);
// {"time":…,"message":…}, escaped as what clients sent is.
std::string message_line(const std::string& message);

}  // namespace fahras::http
