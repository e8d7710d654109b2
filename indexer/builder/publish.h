// Makes a finished segment the index.
#pragma once

#include <filesystem>
#include <string>

#include <schema/generation.h>

namespace fahras::builder {

// Rules that were found to be good; none if there are no rules.
struct SynonymText {
  std::string text;
  std::uint64_t rules = 0;
};

// Makes `segment`, whose files lie in `segment_folder` inside the workspace, the only segment of a
// new generation, and removes what no reader needs any more. Fills in the segment's folder, files
// and checksums. `synonyms`, if there are any, are stored with it. All is on the disk before
// CURRENT names it; an error leaves the old index in use.
schema::Generation publish_segment(const std::filesystem::path& index,
                                   const std::filesystem::path& segment_folder,
                                   schema::Segment segment, const std::string& analyzer,
                                   const SynonymText& synonyms);

// Makes the shards in `shards_folder`, shard_name(0) and so on, all published themselves, the
// index. One rename makes readers see all of them in place of what they saw before.
void publish_shards(const std::filesystem::path& index, const std::filesystem::path& shards_folder,
                    unsigned count);

}  // namespace fahras::builder
