// Decides which segments of a live index are merged, and when.
//
// Segments are in the order in which their articles were added, and only neighbours are merged, so
// that articles keep that order. The size of a segment determines its level: 0 for less than 1 MB
// of text, 1 for less than 8 MB, 2 for less than 64 MB … Eight neighbours of one level are merged.
// A segment that follows segments of lower levels is merged with these. So levels never rise from
// the oldest segment to the newest, at most seven segments have the same level, and an index of n
// MB has at most 7 · (2 + log₈ n) segments. The cost is that each article is written again about
// once for every level that it rises, which is log₈ n times.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <schema/generation.h>

namespace fahras::builder {

struct MergePolicy {
  std::size_t fan = 8;  // number of segments of a level that are merged together
  std::uint64_t first_level_bytes = std::uint64_t{1} << 20;  // smaller segments have level 0
  // Segments with at least this much text are joined as they are; smaller ones are indexed again,
  // together, so that an index does not consist of many small pieces (schema/pieces.h).
  std::uint64_t whole_bytes = std::uint64_t{32} << 20;
  // Whether segments with removed documents are always indexed again, never joined as they are.
  bool drops_removed = false;
};

// The neighbouring segments `begin` to `end` - 1.
struct SegmentRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Returns the segments to merge next; nothing if no merge is due. A segment of which more than half
// is removed is written again by itself.
std::optional<SegmentRange> next_merge(const std::vector<schema::Segment>& segments,
                                       const MergePolicy& policy);

// Whether a merge takes the segment's databases as they are, with their removed documents. If not,
// it indexes the segment's living articles again.
bool is_joined_whole(const schema::Segment& segment, const MergePolicy& policy);

}  // namespace fahras::builder
