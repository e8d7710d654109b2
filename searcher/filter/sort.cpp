#include <fahras/sort.h>

#include <charconv>
#include <cmath>

#include <base/split.h>
#include <fahras/error.h>
#include <fmt/format.h>

namespace fahras {
namespace filter {
namespace {

constexpr std::string_view point_start = "_geoPoint(";

[[noreturn]] void refuse_sort(std::string_view text, std::string_view why) {
  throw Error(ErrorKind::usage, "sort", fmt::format("'{}': {}", text, why));
}

double coordinate(std::string_view text, double max) {
  text = base::trim(text);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !(std::abs(value) <= max)) {
    refuse_sort(text, fmt::format("not a number from {} to {}", -max, max));
  }
  return value;
}

// Takes a trailing ":asc" or ":desc", or a leading "-".
bool take_order(std::string_view& key) {
  if (key.starts_with('-')) {
    key.remove_prefix(1);
    return true;
  }
  const bool descending = key.ends_with(":desc");
  if (descending) key.remove_suffix(std::string_view(":desc").size());
  if (key.ends_with(":asc")) key.remove_suffix(std::string_view(":asc").size());
  return descending;
}

SortKey parse_key(std::string_view text) {
  std::string_view key = base::trim(text);
  SortKey parsed;
  parsed.descending = take_order(key);
  if (key.empty()) refuse_sort(text, "a field is missing");
  if (!key.starts_with(point_start)) {
    parsed.field = key;
    return parsed;
  }
  parsed.field = "_geo";
  if (!key.ends_with(')')) refuse_sort(text, "')' is missing");
  key.remove_prefix(point_start.size());
  key.remove_suffix(1);
  const auto numbers = base::split(key, ",");
  if (numbers.size() != 2) refuse_sort(text, "a latitude and a longitude are needed");
  parsed.place = {coordinate(numbers[0], 90), coordinate(numbers[1], 180)};
  return parsed;
}

}  // namespace
}  // namespace filter

// Commas separate keys, except between parentheses.
std::vector<SortKey> parse_sort(std::string_view text) {
  std::vector<SortKey> keys;
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ',';
    if (c == '(') inside = true;
    if (c == ')') inside = false;
    if (c != ',' || (inside && i < text.size())) continue;
    keys.push_back(filter::parse_key(text.substr(begin, i - begin)));
    begin = i + 1;
  }
  return keys;
}

}  // namespace fahras
