// Moments as clients write and read them.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace fahras::api {

// RFC 3339, UTC.
std::string time_text(std::chrono::system_clock::time_point time);

// Of RFC 3339, such as 2025-09-04T10:00:00.5+03:00; nothing for what is none. Days before 1700 and
// after 2200, which the clock cannot count, are the first and the last one that it can.
std::optional<std::chrono::system_clock::time_point> parse_time(std::string_view text);
// The midnight, in UTC, that 2025-09-04 begins with.
std::optional<std::chrono::system_clock::time_point> parse_day(std::string_view text);

}  // namespace fahras::api
