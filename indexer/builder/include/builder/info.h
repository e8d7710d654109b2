// Figures of an index.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include <schema/generation.h>

namespace fahras::builder {

struct Info {
  // The generation in use. Of an index of shards: the first shard's, with the segments of all.
  schema::Generation generation;
  std::uint64_t articles = 0;  // removed articles are counted in index_bytes only
  std::uint64_t paragraphs = 0;
  std::uint64_t text_bytes = 0;
  std::uint64_t index_bytes = 0;
  std::string first_date;  // a day, 2025-09-04; both are empty if no article has a date
  std::string last_date;
};

// Whether a folder holds an index, or one that is being made, judged by the names in it.
bool is_index_folder(const std::filesystem::path& folder);

// Reads the figures. Throws Error(index) as schema::open_generation() does.
Info index_info(const std::filesystem::path& index);

}  // namespace fahras::builder
