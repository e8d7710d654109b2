// The lines of JSON in a server's log that are not about requests.
#pragma once

#include <cstdint>
#include <string>

namespace fahras::http {

// Returns {"time":…,"dropped":N}, which stands in place of N lines.
std::string dropped_line(std::uint64_t dropped);
// Returns {"time":…,"message":…}, escaped like text from clients.
std::string message_line(const std::string& message);

}  // namespace fahras::http
