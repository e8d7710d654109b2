#include "option_values.h"

#include <charconv>

namespace fahras::cli {

// Parsed here because Boost would accept "-3" as a huge unsigned number.
std::size_t count(const Typed& given, const char* option) {
  const auto& typed = given[option].as<std::string>();
  const bool digits = !typed.empty() && typed.size() <= 9 &&
                      typed.find_first_not_of("0123456789") == std::string::npos;
  if (!digits)
    throw Error(ErrorKind::usage,
                fmt::format("--{}: '{}' is not a number from 0 to 999999999", option, typed));
  return std::stoul(typed);
}

std::string optional_text(const Typed& given, const char* option) {
  return given.count(option) > 0 ? given[option].as<std::string>() : std::string();
}

std::vector<std::string> list(const Typed& given, const char* option) {
  return given.count(option) > 0 ? given[option].as<std::vector<std::string>>()
                                 : std::vector<std::string>();
}

std::optional<double> number(std::string_view typed) {
  const char* const end = typed.data() + typed.size();
  double value = 0;
  const auto [rest, error] = std::from_chars(typed.data(), end, value);
  if (error != std::errc() || rest != end) return std::nullopt;
  return value;
}

double milliseconds(const Typed& given, const char* option) {
  const auto& typed = given[option].as<std::string>();
  const auto value = number(typed);
  if (!value || !(*value >= 0))
    throw Error(ErrorKind::usage,
                fmt::format("--{}: '{}' is not a number of at least 0", option, typed));
  return *value;
}

}  // namespace fahras::cli
