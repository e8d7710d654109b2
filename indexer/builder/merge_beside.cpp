#include <builder/merge_beside.h>

#include <deque>
#include <optional>
#include <utility>
#include <vector>

#include <schema/removed.h>

#include "index_change.h"
#include "publish.h"
#include "settings.h"
#include "workspace.h"

namespace fahras::builder {
namespace {

SegmentsToMerge segments_in(const std::filesystem::path& index, const schema::Generation& all,
                            const SegmentRange& range) {
  const auto removed = schema::read_removed(index, all);
  SegmentsToMerge merging;
  merging.synonyms = stored_synonyms(index, all);
  merging.settings = all.settings;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    merging.segments.push_back(all.segments[i]);
    merging.removed.push_back(removed[i]);
  }
  return merging;
}

MergedSegment merge(const Options& options, const Analyzer& analyzer,
                    const SegmentsToMerge& merging, const Workspace& workspace,
                    const std::function<bool()>& stopped) {
  std::deque<LiveSegment> open;
  std::vector<const LiveSegment*> segments;
  for (std::size_t i = 0; i < merging.segments.size(); ++i) {
    const schema::Segment& segment = merging.segments[i];
    open.emplace_back(options.index / segment.folder, segment, merging.removed[i]);
    segments.push_back(&open.back());
  }
  const SegmentWriter::Settings settings = {
      analyzer,         options.threads,  options.memory_bytes,
      merging.synonyms, workspace.path(), IndexSettings(merging.settings)};
  MergedSegment merged = merge_segments(options.index, segments, settings, {}, stopped);
  if (!merged.folder.empty()) seal_segment(merged.folder, merged.segment);
  return merged;
}

bool publish(const Options& options, const SegmentsToMerge& merging, MergedSegment merged,
             const std::function<bool()>& stopped) {
  Options index = options;
  index.analyzer.clear();
  index.synonyms.clear();
  index.settings.reset();
  try {
    IndexChange change(index, MayCreate::no, IndexChange::Formats::current, stopped);
    return change.replace(merging, std::move(merged));
  } catch (const LockedError&) {
    return false;
  }
}

}  // namespace

bool merge_beside_writers(const Options& options, const std::function<bool()>& stopped) {
  const MergeLock lock(options.index);
  const schema::Generation before = schema::open_generation(options.index);
  const auto range = next_merge(before.segments, {});
  if (!range) return false;
  const SegmentsToMerge merging = segments_in(options.index, before, *range);
  const Workspace workspace(options.index, lock);
  const std::function<bool()> ends = stopped ? stopped : [] { return false; };
  try {
    return publish(options, merging,
                   merge(options, find_analyzer(before.analyzer), merging, workspace, ends), ends);
  } catch (const MergeStopped&) {
    return false;
  }
}

}  // namespace fahras::builder
