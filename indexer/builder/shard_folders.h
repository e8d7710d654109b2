// Finds the folders that an index consists of.
#pragma once

#include <filesystem>
#include <vector>

namespace fahras::builder {

// Returns the folders of the shards of an index, or `index` itself if it has none. Throws
// Error(index) if schema::shards_file cannot be read or names a shard that another program serves.
std::vector<std::filesystem::path> shard_folders(const std::filesystem::path& index);

}  // namespace fahras::builder
