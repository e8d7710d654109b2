#include "times.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include <base/ascii.h>
#include <fmt/chrono.h>
#include <fmt/format.h>

namespace fahras::api {
namespace {

using std::chrono::system_clock;

// The clock counts nanoseconds in 64 bits, so it cannot represent other days. No task has a time
// outside of them.
constexpr std::chrono::sys_days first_day = std::chrono::year(1700) / 1 / 1;
constexpr std::chrono::sys_days last_day = std::chrono::year(2200) / 12 / 31;

// Reads the parts of a moment in order. A part that does not match yields nullopt.
class TimeReader {
 public:
  explicit TimeReader(std::string_view text) : rest_(text) {}

  std::optional<system_clock::time_point> day();
  std::optional<system_clock::duration> clock();
  std::optional<system_clock::duration> zone();
  bool take(std::string_view any);
  bool at_end() const { return rest_.empty(); }

 private:
  std::optional<int> number(std::size_t digits, int max);
  system_clock::duration fraction();

  std::string_view rest_;
};

bool TimeReader::take(std::string_view any) {
  if (rest_.empty() || any.find(rest_.front()) == std::string_view::npos) return false;
  rest_.remove_prefix(1);
  return true;
}

std::optional<int> TimeReader::number(std::size_t digits, int max) {
  const std::string_view part = rest_.substr(0, digits);
  if (part.size() < digits || !std::all_of(part.begin(), part.end(), base::is_ascii_digit))
    return std::nullopt;
  int value = 0;
  for (const char c : part) value = value * 10 + (c - '0');
  rest_.remove_prefix(digits);
  return value > max ? std::nullopt : std::optional(value);
}

std::optional<system_clock::time_point> TimeReader::day() {
  using namespace std::chrono;
  const auto y = number(4, 9999);
  const auto m = y && take("-") ? number(2, 12) : std::nullopt;
  const auto d = m && take("-") ? number(2, 31) : std::nullopt;
  if (!d) return std::nullopt;
  const year_month_day date{year(*y), month(static_cast<unsigned>(*m)),
                            std::chrono::day(static_cast<unsigned>(*d))};
  if (!date.ok()) return std::nullopt;
  return std::clamp(sys_days(date), first_day, last_day);
}

// Reads the fraction of a second, truncated to the precision of the clock.
system_clock::duration TimeReader::fraction() {
  std::chrono::nanoseconds sum(0);
  std::int64_t worth = 100'000'000;
  for (; !rest_.empty() && base::is_ascii_digit(rest_.front()); rest_.remove_prefix(1), worth /= 10)
    sum += std::chrono::nanoseconds((rest_.front() - '0') * worth);
  return std::chrono::duration_cast<system_clock::duration>(sum);
}

std::optional<system_clock::duration> TimeReader::clock() {
  using namespace std::chrono;
  const auto h = number(2, 23);
  const auto m = h && take(":") ? number(2, 59) : std::nullopt;
  const auto s = m && take(":") ? number(2, 60) : std::nullopt;
  if (!s) return std::nullopt;
  const system_clock::duration whole = hours(*h) + minutes(*m) + seconds(*s);
  if (!take(".")) return whole;
  if (rest_.empty() || !base::is_ascii_digit(rest_.front())) return std::nullopt;
  return whole + fraction();
}

std::optional<system_clock::duration> TimeReader::zone() {
  if (take("Zz")) return system_clock::duration(0);
  const bool west = rest_.starts_with('-');
  if (!take("+-")) return std::nullopt;
  const auto h = number(2, 23);
  const auto m = h && take(":") ? number(2, 59) : std::nullopt;
  if (!m) return std::nullopt;
  const system_clock::duration east = std::chrono::hours(*h) + std::chrono::minutes(*m);
  return west ? -east : east;
}

}  // namespace

std::string time_text(system_clock::time_point time) {
  using namespace std::chrono;
  const auto whole = floor<seconds>(time);
  const auto fraction = duration_cast<microseconds>(time - whole).count();
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:06}Z", fmt::gmtime(system_clock::to_time_t(whole)),
                     fraction);
}

std::optional<system_clock::time_point> parse_day(std::string_view text) {
  TimeReader reader(text);
  const auto day = reader.day();
  return reader.at_end() ? day : std::nullopt;
}

std::optional<system_clock::time_point> parse_time(std::string_view text) {
  TimeReader reader(text);
  const auto day = reader.day();
  const auto clock = day && reader.take("Tt") ? reader.clock() : std::nullopt;
  const auto zone = clock ? reader.zone() : std::nullopt;
  if (!zone || !reader.at_end()) return std::nullopt;
  return *day + *clock - *zone;
}

}  // namespace fahras::api
