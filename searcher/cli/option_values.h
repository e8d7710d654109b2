// Convert the values of options. All throw Error(usage) that names the option, except number(),
// which returns nullopt for a text that is not a number.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fahras/error.h>
#include <fmt/format.h>
#include <boost/program_options.hpp>

namespace fahras::cli {

using Typed = boost::program_options::variables_map;

template <typename T>
using Choices = std::vector<std::pair<const char*, T>>;

template <typename T>
T choose(const Typed& given, const char* option, const Choices<T>& choices) {
  const auto& typed = given[option].as<std::string>();
  std::string allowed;
  for (const auto& [name, value] : choices) {
    if (typed == name) return value;
    allowed += allowed.empty() ? name : std::string(", ") + name;
  }
  throw Error(ErrorKind::usage, fmt::format("--{}: '{}' is not one of {}", option, typed, allowed));
}

std::size_t count(const Typed& given, const char* option);
double milliseconds(const Typed& given, const char* option);  // at least 0

// Empty if the option was not given.
std::string optional_text(const Typed& given, const char* option);
std::vector<std::string> list(const Typed& given, const char* option);

std::optional<double> number(std::string_view typed);

}  // namespace fahras::cli
