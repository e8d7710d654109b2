// Recognises file systems that other machines may change without notice to this kernel.
#pragma once

#include <cstdint>
#include <string>

namespace fahras::indexer_cli {

// The name of such a file system by the type that statfs(2) gives; null for another type.
const char* remote_name(std::uint64_t type);

// The name of the file system at a path; null also if that is not known.
const char* remote_file_system(const std::string& path);

}  // namespace fahras::indexer_cli
