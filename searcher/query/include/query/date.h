// Days as people write them: 2025, 2025-09, 2025-09-04, with Arabic digits and / too.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fahras::query {

// Days as ISO 8601 (2025-09-04), both included; an empty end is open.
struct DateRange {
  std::string from, to;
};

// "2025-09" (the whole month), "2025-09-01..2025-10", "2025..", "..2025-09". Nothing for text that
// is no date, days that do not exist, and ranges that end before they begin.
std::optional<DateRange> parse_date_range(std::string_view text);
// Whether it would be a range, did it not end before it begins.
bool is_reversed_date_range(std::string_view text);

}  // namespace fahras::query
