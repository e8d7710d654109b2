// Recognises network file systems, which other machines may change without this kernel being
// notified.
#pragma once

#include <cstdint>
#include <string>

namespace fahras::indexer_cli {

// Returns the name of a network file system, given the type that statfs(2) returns; null for
// another type.
const char* remote_name(std::uint64_t type);

// Returns the name of the network file system at a path; null if it is another one or not known.
const char* remote_file_system(const std::string& path);

}  // namespace fahras::indexer_cli
