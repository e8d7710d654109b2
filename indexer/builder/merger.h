// Makes one segment of several.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <schema/generation.h>

#include "live_segments.h"
#include "merge_policy.h"
#include "segment_writer.h"

namespace fahras::builder {

// What a merge made. A segment that is joined whole keeps its removed documents.
struct MergedSegment {
  schema::Segment segment;  // still to be placed
  schema::RemovedDocuments removed;
  std::filesystem::path folder;  // its databases; empty if no article is left
};

// Merges neighbours, oldest first, into a folder of the workspace. `settings` are those of the
// segments that it writes. Throws as SegmentWriter does.
MergedSegment merge_segments(const std::filesystem::path& index,
                             const std::vector<const LiveSegment*>& segments,
                             const SegmentWriter::Settings& settings, const MergePolicy& policy);

}  // namespace fahras::builder
