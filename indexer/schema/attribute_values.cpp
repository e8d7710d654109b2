#include <base/utf8.h>
#include <schema/attribute_values.h>

#include <charconv>
#include <chrono>
#include <cmath>

#include <fmt/format.h>
#include <xapian.h>

namespace fahras::schema {
namespace {

constexpr char number_kind = '1';
constexpr char text_kind = '2';
constexpr std::size_t max_text_value = 100;
constexpr double seconds_of_day = 86'400;

// Reads the parts of a time one after another.
class TimeReader {
 public:
  explicit TimeReader(std::string_view text) : left_(text) {}

  bool at_end() const { return left_.empty(); }
  bool take(char c) {
    if (left_.empty() || left_.front() != c) return false;
    left_.remove_prefix(1);
    return true;
  }
  // Exactly `count` digits, of a number up to `max`.
  std::optional<int> digits(std::size_t count, int max) {
    if (left_.size() < count) return std::nullopt;
    int number = 0;
    for (const char c : left_.substr(0, count)) {
      if (c < '0' || c > '9') return std::nullopt;
      number = number * 10 + (c - '0');
    }
    left_.remove_prefix(count);
    return number <= max ? std::optional(number) : std::nullopt;
  }
  double fraction() {
    double value = 0;
    double unit = 0.1;
    for (; !left_.empty() && left_.front() >= '0' && left_.front() <= '9'; unit /= 10) {
      value += (left_.front() - '0') * unit;
      left_.remove_prefix(1);
    }
    return value;
  }

 private:
  std::string_view left_;
};

std::optional<double> day_seconds(TimeReader& in) {
  using namespace std::chrono;
  const auto y = in.digits(4, 9999);
  if (!y || !in.take('-')) return std::nullopt;
  const auto m = in.digits(2, 12);
  if (!m || !in.take('-')) return std::nullopt;
  const auto d = in.digits(2, 31);
  if (!d) return std::nullopt;
  const year_month_day date{year(*y), month(static_cast<unsigned>(*m)),
                            day(static_cast<unsigned>(*d))};
  if (!date.ok()) return std::nullopt;
  return static_cast<double>(sys_days(date).time_since_epoch().count()) * seconds_of_day;
}

// What has to be added to a local time to get UTC, in seconds; nothing for an invalid zone.
std::optional<double> zone_seconds(TimeReader& in) {
  if (in.at_end() || in.take('Z') || in.take('z')) return 0;
  const bool east = in.take('+');
  if (!east && !in.take('-')) return std::nullopt;
  const auto hours = in.digits(2, 23);
  if (!hours) return std::nullopt;
  in.take(':');
  const auto minutes = in.at_end() ? std::optional(0) : in.digits(2, 59);
  if (!minutes) return std::nullopt;
  const double offset = *hours * 3600.0 + *minutes * 60.0;
  return east ? -offset : offset;
}

std::optional<Period> time_of_day(TimeReader& in, double day) {
  const auto hours = in.digits(2, 24);
  if (!hours || !in.take(':')) return std::nullopt;
  const auto minutes = in.digits(2, 59);
  if (!minutes) return std::nullopt;
  const bool has_seconds = in.take(':');
  const auto seconds = has_seconds ? in.digits(2, 60) : std::optional(0);
  if (!seconds) return std::nullopt;
  const double fraction = has_seconds && (in.take('.') || in.take(',')) ? in.fraction() : 0;
  const auto zone = zone_seconds(in);
  if (!zone || !in.at_end()) return std::nullopt;
  const double time = day + *hours * 3600.0 + *minutes * 60.0 + *seconds + fraction + *zone;
  return Period{time, has_seconds ? time : time + 59};
}

}  // namespace

std::string number_value(double number) { return number_kind + Xapian::sortable_serialise(number); }

std::string text_value(std::string_view key) {
  return text_kind + std::string(base::cut(key, max_text_value));
}

std::optional<double> number_of(std::string_view value) {
  if (value.empty() || value.front() != number_kind) return std::nullopt;
  return Xapian::sortable_unserialise(std::string(value.substr(1)));
}

std::string number_text(double number) { return fmt::format("{}", number == 0 ? 0.0 : number); }

std::optional<double> parse_number(std::string_view text) {
  double number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  if (text.empty() || rest != end || error != std::errc() || !std::isfinite(number)) {
    return std::nullopt;
  }
  return number;
}

std::optional<Period> parse_time(std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.size() > longest) return std::nullopt;
  TimeReader in(text);
  const auto day = day_seconds(in);
  if (!day) return std::nullopt;
  if (in.at_end()) return Period{*day, *day + seconds_of_day - 1};
  if (!in.take('T') && !in.take('t') && !in.take(' ')) return std::nullopt;
  return time_of_day(in, *day);
}

}  // namespace fahras::schema
