// The folders that an index consists of.
#pragma once

#include <filesystem>
#include <vector>

namespace fahras::builder {

// Those of its shards, or `index` itself if it has none. Throws Error(index) when
// schema::shards_file cannot be read or names other things than folders.
std::vector<std::filesystem::path> shard_folders(const std::filesystem::path& index);

}  // namespace fahras::builder
