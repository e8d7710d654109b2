// What an index holds, in figures.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include <schema/generation.h>

namespace fahras::builder {

struct Info {
  // Of several shards: the first one's, with the segments of all.
  schema::Generation generation;
  std::uint64_t articles = 0;  // what is marked as removed is counted in index_bytes only
  std::uint64_t paragraphs = 0;
  std::uint64_t text_bytes = 0;
  std::uint64_t index_bytes = 0;
  std::string first_date;  // of the articles that have one; both empty if none has
  std::string last_date;
};

// Whether a folder is an index, going by the names in it, or is being made one.
bool is_index_folder(const std::filesystem::path& folder);

// Throws Error(index) as schema::open_generation does.
Info index_info(const std::filesystem::path& index);

}  // namespace fahras::builder
