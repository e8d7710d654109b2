// Makes finished segments the index.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <schema/generation.h>
#include <schema/removed.h>

#include "settings.h"

namespace fahras::builder {

// Moves the segment whose files lie in `folder`, inside the workspace, into the index, and fills in
// its name, files and checksums. It is part of no generation yet.
schema::Segment place_segment(const std::filesystem::path& index,
                              const std::filesystem::path& folder, schema::Segment segment);

// A generation without segments, for an index that is made with `analyzer`.
schema::Generation first_generation(const std::string& analyzer);

// Makes `generation`, whose segments are in place, the one in use, under the next number. `removed`
// has an entry for each segment, or none at all; `synonyms`, if there are any, take the place of
// those it has. Everything is on the disk before CURRENT names it; an error leaves the old index in
// use. Files that are in use no longer stay.
schema::Generation publish_generation(const std::filesystem::path& index,
                                      schema::Generation generation,
                                      const std::vector<schema::RemovedDocuments>& removed,
                                      const SynonymText& synonyms = {});

// Makes the shards in `shards_folder`, shard_name(0) and so on, all published themselves, the
// index. One rename makes readers see all of them in place of what they saw before.
void publish_shards(const std::filesystem::path& index, const std::filesystem::path& shards_folder,
                    unsigned count);

}  // namespace fahras::builder
