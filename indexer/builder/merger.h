// Merges several segments into one.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <schema/generation.h>

#include "live_segments.h"
#include "merge_policy.h"
#include "segment_writer.h"

namespace fahras::builder {

// The result of a merge. Segments that were joined as they are keep their removed documents.
struct MergedSegment {
  schema::Segment segment;  // without folder and files, which place_segment() fills in
  schema::RemovedDocuments removed;
  std::filesystem::path folder;  // its databases; empty if no article is left
};

// Merges neighbours, oldest first, into a folder of the workspace that `settings` name. Throws as
// SegmentWriter does.
MergedSegment merge_segments(const std::filesystem::path& index,
                             const std::vector<const LiveSegment*>& segments,
                             const SegmentWriter::Settings& settings, const MergePolicy& policy);

}  // namespace fahras::builder
