// The values of attributes in value slots, by which documents are sorted and compared with bounds.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fahras::schema {

// Returns the slot's value for a number. Numbers come before texts.
std::string number_value(double number);
// Returns the slot's value for a text, given its key: by its first 100 bytes.
std::string text_value(std::string_view key);
// Returns the number whose number_value() is `value`; nothing for other values.
std::optional<double> number_of(std::string_view value);

// Returns the shortest text of a number: 20 for 20.0.
std::string number_text(double number);
// Returns the number that a text is; nothing for another text, "inf" and "nan".
std::optional<double> parse_number(std::string_view text);

// A period of time in seconds since 1970 (UTC).
struct Period {
  double from = 0;
  double to = 0;  // its last second
};
// Returns the period of a day or a time in ISO 8601: 2025-09-04, 2025-09-04T10:00,
// 2025-09-04T10:00:00.5+03:00. A space may stand in place of T. A time without a zone is in UTC.
// Nothing for another text, or for a day that does not exist.
std::optional<Period> parse_time(std::string_view text);

}  // namespace fahras::schema
