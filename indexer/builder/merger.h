// Merges several segments into one.
#pragma once

#include <filesystem>
#include <functional>
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

// Thrown when a merge was told to stop.
struct MergeStopped {};

// Merges neighbours, oldest first, into a folder of the workspace that `settings` name. Throws as
// SegmentWriter does, and MergeStopped soon after `stopped`, if given, returns true.
MergedSegment merge_segments(const std::filesystem::path& index,
                             const std::vector<const LiveSegment*>& segments,
                             const SegmentWriter::Settings& settings, const MergePolicy& policy,
                             const std::function<bool()>& stopped = {});

}  // namespace fahras::builder
