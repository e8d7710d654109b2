// File systems that others change, too, without the kernel of this machine knowing.
#pragma once

#include <cstdint>
#include <string>

namespace fahras::indexer_cli {

// Their name by the number that statfs(2) gives for them; nullptr for those of this machine.
const char* remote_name(std::uint64_t type);

// Of what the path leads to; nullptr too if that is not known.
const char* remote_file_system(const std::string& path);

}  // namespace fahras::indexer_cli
