#include "option_names.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace fahras::cli {

std::string with_option_name(const Error& error) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 15> names{{
      {"like", "--like"},
      {"from", "--from"},
      {"to", "--to"},
      {"sources", "--source"},
      {"filter", "--section"},  // the command creates no other Filter
      {"filter_text", "--filter"},
      {"sort", "--sort"},
      {"sort_by", "--sort"},
      {"weights", "--weights"},
      {"limit", "--limit"},
      {"search_in", "--search-in"},
      {"facets", "--facets"},
      {"prefix", "--suggest"},
      {"timeout_ms", "--timeout"},
      {"shard_timeout_ms", "--shard-timeout"},
  }};
  const auto* const named = std::find_if(
      names.begin(), names.end(), [&](const auto& one) { return one.first == error.subject(); });
  if (named == names.end()) return error.what();
  return fmt::format("{}: {}", named->second, error.message());
}

}  // namespace fahras::cli
