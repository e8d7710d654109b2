// Publishes finished segments.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <schema/generation.h>
#include <schema/removed.h>

#include "settings.h"

namespace fahras::builder {

// Syncs the files of a segment in `folder`, and fills in their sizes and checksums.
void seal_segment(const std::filesystem::path& folder, schema::Segment& segment);

// Seals a segment unless that was done, and moves it into the index. Its files
// are in `folder`, inside a workspace. Returns `segment` with its folder, files and checksums. It
// does not belong to a generation yet.
schema::Segment place_segment(const std::filesystem::path& index,
                              const std::filesystem::path& folder, schema::Segment segment);

// Returns a generation without segments for a new index with the analyzer of this name.
schema::Generation first_generation(const std::string& analyzer);

// Makes `generation`, whose segments are in place, the one in use, and returns it with its new
// number. `removed` has an entry for each segment, or is empty; `synonyms`, if there are rules,
// replace those of the generation. Everything is synced to the disk before CURRENT names it, so
// that an error leaves the old index in use. Files that are no longer used stay.
schema::Generation publish_generation(const std::filesystem::path& index,
                                      schema::Generation generation,
                                      const std::vector<schema::RemovedDocuments>& removed,
                                      const SynonymText& synonyms = {});

// Makes the shards in `shards_folder` the index: shard_name(0) and so on, each a published index.
// One rename makes readers see all of them in place of the old index.
void publish_shards(const std::filesystem::path& index, const std::filesystem::path& shards_folder,
                    unsigned count);

}  // namespace fahras::builder
