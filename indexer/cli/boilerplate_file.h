// Lines that --boilerplate leaves out of texts.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace fahras::indexer_cli {

inline constexpr std::size_t most_boilerplate_bytes = std::size_t{1} << 20;  // of one file

// Adds the file's lines, blank ones apart. Throws Error(usage) for a file that cannot be read or
// is larger, and for a line that is not UTF-8.
void read_boilerplate(const std::string& file, std::vector<std::string>& lines);

}  // namespace fahras::indexer_cli
