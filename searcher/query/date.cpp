#include <base/split.h>
#include <base/utf8.h>
#include <query/date.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <vector>

#include "characters.h"

namespace fahras::query {
namespace {

// Returns the text with ASCII digits and with '-' for both separators, or nullopt if it contains
// other characters.
std::optional<std::string> plain_digits(std::string_view text) {
  std::string plain;
  for (const base::Character& character : base::Characters(text)) {
    const int digit = digit_value(character.code);
    if (digit >= 0) {
      plain += static_cast<char>('0' + digit);
    } else if (character.code == U'-' || character.code == U'/') {
      plain += '-';
    } else {
      return std::nullopt;
    }
  }
  return plain;
}

unsigned number(std::string_view digits) {
  unsigned value = 0;
  for (const char digit : digits) value = value * 10 + static_cast<unsigned>(digit - '0');
  return value;
}

std::string iso(std::chrono::year_month_day day) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return text.data();
}

bool is_reversed(const DateRange& range) {
  return !range.from.empty() && !range.to.empty() && range.to < range.from;
}

std::optional<DateRange> parse_ends(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return parse_date(text);
  const std::string_view before = text.substr(0, dots);
  const std::string_view after = text.substr(dots + 2);
  if (before.empty() && after.empty()) return std::nullopt;
  DateRange range;
  if (!before.empty()) {
    const auto from = parse_date(before);
    if (!from) return std::nullopt;
    range.from = from->from;
  }
  if (!after.empty()) {
    const auto to = parse_date(after);
    if (!to) return std::nullopt;
    range.to = to->to;
  }
  return range;
}

}  // namespace

bool DateRange::contains(std::string_view day) const {
  return !day.empty() && day >= from && (to.empty() || day <= to);
}

std::optional<DateRange> parse_date(std::string_view text) {
  namespace chrono = std::chrono;
  if (text.size() > 32) return std::nullopt;
  const auto plain = plain_digits(text);
  if (!plain) return std::nullopt;
  const auto pieces = base::split(*plain, "-");
  if (pieces.size() > 3 || pieces[0].size() != 4) return std::nullopt;
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (pieces[i].empty() || pieces[i].size() > 2) return std::nullopt;
  }
  const chrono::year year(static_cast<int>(number(pieces[0])));
  const chrono::month first(pieces.size() > 1 ? number(pieces[1]) : 1);
  const chrono::month last(pieces.size() > 1 ? number(pieces[1]) : 12);
  const chrono::day day(pieces.size() > 2 ? number(pieces[2]) : 1);
  if (!(year / first / day).ok()) return std::nullopt;
  if (pieces.size() > 2) return DateRange{iso(year / first / day), iso(year / first / day)};
  return DateRange{iso(year / first / day), iso(year / last / chrono::last)};
}

std::optional<DateRange> parse_date_range(std::string_view text) {
  auto range = parse_ends(text);
  if (range && is_reversed(*range)) range.reset();
  return range;
}

bool is_reversed_date_range(std::string_view text) {
  const auto range = parse_ends(text);
  return range && is_reversed(*range);
}

}  // namespace fahras::query
