#include "filter_condition.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <limits>
#include <optional>

#include <fmt/format.h>

#include "attributes.h"
#include "fields.h"

namespace fahras::api {
namespace {

Filter part(Filter::Kind kind, std::vector<Filter> parts) {
  Filter filter;
  filter.kind = kind;
  filter.parts = std::move(parts);
  return filter;
}

Filter equals_text(const std::string& field, std::vector<std::string> values) {
  if (values.empty()) return any_of({});
  Filter filter;
  filter.kind = Filter::Kind::equals;
  filter.field = field;
  filter.values = std::move(values);
  return filter;
}

// Numbers in filters. A long double holds more than a double, so numbers that are too large for a
// double still compare correctly.
using Number = long double;

constexpr Number seconds_of_day = 86'400;
// The years that a date can have, 0001 to 9999, and the corresponding days, counted from 1970.
constexpr Number first_year = 1, last_year = 9'999;
constexpr Number first_day_number = -719'162, last_day_number = 2'932'896;

// The value used for a number that is out of range: the largest or the smallest magnitude, with its
// sign.
Number beyond(std::string_view value) {
  const bool is_small =
      value.find("e-") != std::string_view::npos || value.find("E-") != std::string_view::npos;
  using Limits = std::numeric_limits<Number>;
  const Number size = is_small ? Limits::denorm_min() : Limits::max();
  return value.starts_with('-') ? -size : size;
}

// Parses a finite number; returns nullopt for other texts, "inf" and "nan".
std::optional<Number> parse_number(const std::string& value) {
  Number number = 0;
  const char* const end = value.data() + value.size();
  const auto [rest, error] = std::from_chars(value.data(), end, number);
  if (rest != end) return std::nullopt;
  if (error == std::errc::result_out_of_range) return beyond(value);
  if (error != std::errc() || !std::isfinite(number)) return std::nullopt;
  return number;
}

Number parse_seconds(const std::string& value) {
  if (const auto seconds = parse_number(value)) return *seconds;
  throw std::invalid_argument(fmt::format("`{}` is not a number of seconds", cut(value)));
}

// The position of a number on a scale of units (such as days of 86,400 seconds): the last unit that
// begins at or before it, and whether it begins exactly there.
struct Place {
  Number unit = 0;
  bool exact = false;
};

Place place(Number number, Number units) {
  Number unit = std::floor(number / units);
  // The quotient of a tiny negative number may be rounded to 0.
  if (unit * units > number) --unit;
  return {unit, unit * units == number};
}

// A range filter for a comparison with a number, in whole units. A bound outside `first` and `last`
// matches all units or none. `write` formats a unit as a value of the field.
using WriteUnit = std::string (*)(Number unit);

Filter bounded(const std::string& field, Comparison comparison, Place than, Number first,
               Number last, WriteUnit write) {
  const bool from = comparison == Comparison::greater || comparison == Comparison::greater_or_equal;
  const bool or_equal =
      comparison == Comparison::greater_or_equal || comparison == Comparison::less_or_equal;
  Number bound = than.unit;
  if (from && !(than.exact && or_equal)) ++bound;
  if (!from && than.exact && !or_equal) --bound;
  if (from ? bound > last : bound < first) return any_of({});
  Filter filter;
  filter.kind = Filter::Kind::between;
  filter.field = field;
  (from ? filter.from : filter.to) = write(std::clamp(bound, first, last));
  return filter;
}

std::string day_text(Number day) {
  using namespace std::chrono;
  const year_month_day date{sys_days{days{static_cast<int>(day)}}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string year_text(Number year) { return fmt::format("{:04}", static_cast<int>(year)); }

// The name of the field that the timestamp is made of.
std::string date_name() { return std::string(schema::Field::date->name); }

// An article's timestamp is the midnight (UTC) at which its day begins.
Filter compared_time(Comparison comparison, const std::string& value) {
  return bounded(date_name(), comparison, place(parse_seconds(value), seconds_of_day),
                 first_day_number, last_day_number, day_text);
}

// Returns the units that begin exactly at one of the numbers and lie between `first` and `last`.
std::vector<std::string> exact_units(const std::vector<Number>& numbers, Number units, Number first,
                                     Number last, WriteUnit write) {
  std::vector<std::string> exact;
  for (const Number one : numbers) {
    const Place at = place(one, units);
    if (at.exact && at.unit >= first && at.unit <= last) exact.push_back(write(at.unit));
  }
  return exact;
}

Filter any_of_times(const std::vector<std::string>& values) {
  std::vector<Number> numbers;
  numbers.reserve(values.size());
  for (const std::string& value : values) numbers.push_back(parse_seconds(value));
  return equals(date_name(),
                exact_units(numbers, seconds_of_day, first_day_number, last_day_number, day_text));
}

// Returns the number if a year is not written with four ASCII digits, such as 2024.5 or 1e4. Digits
// of other scripts are left to the index.
std::optional<Number> odd_year(const std::string& field, const std::string& value) {
  const bool is_plain =
      value.size() == 4 && value.find_first_not_of("0123456789") == std::string::npos;
  return holds_years(field) && !is_plain ? parse_number(value) : std::nullopt;
}

Filter any_of_years(const std::string& field, const std::vector<std::string>& values) {
  std::vector<std::string> plain;
  for (const std::string& value : values) {
    const auto odd = odd_year(field, value);
    if (!odd) {
      plain.push_back(value);
      continue;
    }
    const auto exact = exact_units({*odd}, 1, first_year, last_year, year_text);
    plain.insert(plain.end(), exact.begin(), exact.end());
  }
  return equals_text(field, std::move(plain));
}

void check_ordered(const std::string& field) {
  if (is_among(field, ordered_attributes())) return;
  throw std::invalid_argument(
      fmt::format("Attribute `{}` has no order. `<`, `<=`, `>`, `>=` and `TO` can be used with {}.",
                  field, quoted_list(ordered_attributes())));
}

}  // namespace

void check_filterable(std::string_view field) {
  if (is_among(field, filterable_attributes())) return;
  throw std::invalid_argument(
      fmt::format("Attribute `{}` is not filterable. Available filterable attributes are: {}.",
                  field, quoted_list(filterable_attributes())));
}

Filter equals(const std::string& field, std::vector<std::string> values) {
  if (field == timestamp_name) return any_of_times(values);
  if (holds_years(field)) return any_of_years(field, values);
  return equals_text(field, std::move(values));
}

Filter compared(const std::string& field, Comparison comparison, const std::string& value) {
  check_ordered(field);
  if (field == timestamp_name) return compared_time(comparison, value);
  if (const auto year = odd_year(field, value))
    return bounded(field, comparison, place(*year, 1), first_year, last_year, year_text);
  Filter filter;
  filter.kind = Filter::Kind::between;
  filter.field = field;
  const bool from = comparison == Comparison::greater || comparison == Comparison::greater_or_equal;
  (from ? filter.from : filter.to) = value;
  filter.from_excluded = comparison == Comparison::greater;
  filter.to_excluded = comparison == Comparison::less;
  return filter;
}

Filter between(const std::string& field, const std::string& from, const std::string& to) {
  return all_of({compared(field, Comparison::greater_or_equal, from),
                 compared(field, Comparison::less_or_equal, to)});
}

Filter exists(const std::string& field) {
  Filter filter;
  filter.kind = Filter::Kind::exists;
  filter.field = field == timestamp_name ? date_name() : field;
  return filter;
}

Filter all_of(std::vector<Filter> parts) { return part(Filter::Kind::all, std::move(parts)); }
Filter any_of(std::vector<Filter> parts) { return part(Filter::Kind::any, std::move(parts)); }
Filter none_of(Filter of) { return part(Filter::Kind::none, {std::move(of)}); }

}  // namespace fahras::api
