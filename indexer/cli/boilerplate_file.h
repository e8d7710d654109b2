// Reads the files of --boilerplate, whose lines are left out of texts.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace fahras::indexer_cli {

inline constexpr std::size_t max_boilerplate_bytes = std::size_t{1} << 20;  // of one file

// Adds the lines of the file that are not empty to `lines`. Throws Error(usage) for a file that
// cannot be read or is larger than max_boilerplate_bytes, and for a line that is not UTF-8.
void read_boilerplate(const std::string& file, std::vector<std::string>& lines);

}  // namespace fahras::indexer_cli
