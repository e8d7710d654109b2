// Which articles `remove` is to remove.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace fahras::indexer_cli {

inline constexpr std::size_t most_ids_to_remove = 1'000'000;  // lines of `in` that are blank count

// The operands, with those of `in`, one a line, in place of "-". Throws Error(usage) for more of
// them, and for one that is too long for an id.
std::vector<std::string> ids_to_remove(const std::vector<std::string>& operands, std::istream& in);

}  // namespace fahras::indexer_cli
