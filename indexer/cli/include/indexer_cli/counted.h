// Writes a number with a noun: "1 article", "2 articles".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace fahras::indexer_cli {

// `noun` is the singular of a noun whose plural adds an s.
inline std::string counted(std::uint64_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace fahras::indexer_cli
