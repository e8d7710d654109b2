// Reads the ids of the articles that `remove` removes.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace fahras::indexer_cli {

inline constexpr std::size_t max_ids_to_remove = 1'000'000;  // blank lines of `in` count, too

// Returns the operands, with the lines of `in` in place of "-". Throws Error(usage) for more than
// max_ids_to_remove ids, and for one that is longer than schema::max_id_bytes.
std::vector<std::string> ids_to_remove(const std::vector<std::string>& operands, std::istream& in);

}  // namespace fahras::indexer_cli
