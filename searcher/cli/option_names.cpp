#include "option_names.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace fahras::cli {

std::string with_option_name(const std::string& message) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> names{{
      {"like", "--like"},
      {"from", "--from"},
      {"to", "--to"},
      {"sources", "--source"},
      {"facets", "--facets"},
      {"prefix", "--suggest"},
      {"timeout_ms", "--timeout"},
      {"shard_timeout_ms", "--shard-timeout"},
  }};
  const std::size_t colon = message.find(':');
  const auto* const named = std::find_if(names.begin(), names.end(), [&](const auto& one) {
    return one.first == std::string_view(message).substr(0, colon);
  });
  if (colon == std::string::npos || named == names.end()) return message;
  return std::string(named->second) + message.substr(colon);
}

}  // namespace fahras::cli
