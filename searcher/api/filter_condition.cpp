#include "filter_condition.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "fields.h"

namespace fahras::api {
namespace {

constexpr std::array<std::string_view, 9> filterable = {
    "author", "date", "id", "language", "month", "section", "source", "timestamp", "year"};
constexpr std::array<std::string_view, 4> ordered = {"date", "month", "timestamp", "year"};

constexpr double seconds_of_day = 86'400;
// The years that a date may have, 0001 to 9999, in seconds since 1970.
constexpr double first_second = -62'135'596'800.0;
constexpr double last_second = 253'402'300'799.0;

template <typename Names>
bool is_one_of(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

double seconds(const std::string& value) {
  double number = 0;
  const char* const end = value.data() + value.size();
  const auto [rest, error] = std::from_chars(value.data(), end, number);
  if (error != std::errc() || rest != end || !std::isfinite(number))
    throw std::invalid_argument(fmt::format("`{}` is no number of seconds", value));
  return std::clamp(number, first_second, last_second);
}

std::string day_text(double day) {
  using namespace std::chrono;
  const year_month_day date{sys_days{days{static_cast<int>(day)}}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

// An article's timestamp is the midnight that its day begins with.
Filter compared_time(Comparison comparison, const std::string& value) {
  const double days = seconds(value) / seconds_of_day;
  switch (comparison) {
    case Comparison::greater:
      return compared("date", comparison, day_text(std::floor(days)));
    case Comparison::greater_or_equal:
      return compared("date", comparison, day_text(std::ceil(days)));
    case Comparison::less:
      return compared("date", comparison, day_text(std::ceil(days)));
    case Comparison::less_or_equal:
      break;
  }
  return compared("date", comparison, day_text(std::floor(days)));
}

Filter any_of_times(const std::vector<std::string>& values) {
  std::vector<std::string> midnights;
  for (const std::string& value : values) {
    const double days = seconds(value) / seconds_of_day;
    if (days == std::floor(days)) midnights.push_back(day_text(days));
  }
  return midnights.empty() ? any_of({}) : equals("date", std::move(midnights));
}

void check_ordered(const std::string& field) {
  if (is_one_of(ordered, field)) return;
  throw std::invalid_argument(
      fmt::format("Attribute `{}` has no order. `<`, `<=`, `>`, `>=` and `TO` go with {}.", field,
                  quoted_list(ordered)));
}

Filter part(Filter::Kind kind, std::vector<Filter> parts) {
  Filter filter;
  filter.kind = kind;
  filter.parts = std::move(parts);
  return filter;
}

}  // namespace

void check_filterable(std::string_view field) {
  if (is_one_of(filterable, field)) return;
  throw std::invalid_argument(
      fmt::format("Attribute `{}` is not filterable. Available filterable attributes are: {}.",
                  field, quoted_list(filterable)));
}

Filter equals(const std::string& field, std::vector<std::string> values) {
  if (field == "timestamp") return any_of_times(values);
  if (values.empty()) return any_of({});
  Filter filter;
  filter.kind = Filter::Kind::equals;
  filter.field = field;
  filter.values = std::move(values);
  return filter;
}

Filter compared(const std::string& field, Comparison comparison, const std::string& value) {
  check_ordered(field);
  if (field == "timestamp") return compared_time(comparison, value);
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
  filter.field = field == "timestamp" ? "date" : field;
  return filter;
}

Filter all_of(std::vector<Filter> parts) { return part(Filter::Kind::all, std::move(parts)); }
Filter any_of(std::vector<Filter> parts) { return part(Filter::Kind::any, std::move(parts)); }
Filter none_of(Filter of) { return part(Filter::Kind::none, {std::move(of)}); }

}  // namespace fahras::api
