// Conversion between moments and their text form.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace fahras::api {

// Formats a moment as RFC 3339, in UTC.
std::string time_text(std::chrono::system_clock::time_point time);

// Parses RFC 3339, such as 2025-09-04T10:00:00.5+03:00; returns nullopt for other texts. Days
// before 1700 or after 2200 are beyond the range of the clock and are clamped to it.
std::optional<std::chrono::system_clock::time_point> parse_time(std::string_view text);
// Returns the midnight (UTC) at which a date such as 2025-09-04 begins, or nullopt for other texts.
std::optional<std::chrono::system_clock::time_point> parse_day(std::string_view text);

}  // namespace fahras::api
