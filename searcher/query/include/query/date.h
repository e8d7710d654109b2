// Days as people write them: 2025, 2025-09, 2025-09-04, with Arabic digits and / too.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fahras::query {

// A range of days in ISO 8601 (2025-09-04), both ends included. An empty end is open.
struct DateRange {
  std::string from, to;

  // Whether the day is in the range. An empty text, which is an unknown day, is in no range.
  bool contains(std::string_view day) const;
};

// Reads a date: "2025-09-04", or "2025-09" or "2025" for all days of the month or year. Returns
// nothing for a text that is not a date, and for days that do not exist.
std::optional<DateRange> parse_date(std::string_view text);
// Reads a date or a range of dates: "2025-09" (the whole month), "2025-09-01..2025-10", "2025..",
// "..2025-09". Returns nothing for a text that is not a date, for days that do not exist, and for
// ranges that end before they begin.
std::optional<DateRange> parse_date_range(std::string_view text);
// Whether the text is a range whose only fault is that it ends before it begins.
bool is_reversed_date_range(std::string_view text);

}  // namespace fahras::query
