#include "merge_policy.h"

namespace fahras::builder {
namespace {

unsigned level(const schema::Segment& segment, const MergePolicy& policy) {
  unsigned level = 0;
  for (std::uint64_t end = policy.first_level_bytes; segment.text_bytes >= end; end *= policy.fan) {
    ++level;
  }
  return level;
}

bool is_mostly_removed(const schema::Segment& segment) {
  const schema::Removed& removed = segment.removed;
  return removed.articles > 0 &&
         (removed.articles == segment.articles || removed.text_bytes * 2 > segment.text_bytes);
}

}  // namespace

std::optional<SegmentRange> next_merge(const std::vector<schema::Segment>& segments,
                                       const MergePolicy& policy) {
  std::size_t run = 0;  // the first of the neighbours of one level
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (is_mostly_removed(segments[i])) return SegmentRange{i, i + 1};
    const unsigned now = level(segments[i], policy);
    if (now > level(segments[run], policy)) {
      while (run > 0 && level(segments[run - 1], policy) < now) --run;
      return SegmentRange{run, i + 1};
    }
    if (now < level(segments[run], policy)) run = i;
    if (i + 1 - run == policy.fan) return SegmentRange{run, i + 1};
  }
  return std::nullopt;
}

bool is_joined_whole(const schema::Segment& segment, const MergePolicy& policy) {
  const bool removed_stays =
      !policy.drops_removed && segment.removed.text_bytes * 4 < segment.text_bytes;
  return segment.text_bytes >= policy.whole_bytes &&
         (segment.removed.articles == 0 || removed_stays);
}

}  // namespace fahras::builder
