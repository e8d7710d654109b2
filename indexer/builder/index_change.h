// IndexChange: the steps by which Update and optimize() change an index while they hold its lock.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <builder/builder.h>
#include <builder/update.h>
#include <fahras/analyzer.h>
#include <schema/generation.h>

#include "index_settings.h"
#include "live_segments.h"
#include "lock.h"
#include "merge_policy.h"
#include "merger.h"
#include "segment_writer.h"
#include "settings.h"
#include "workspace.h"

namespace fahras::builder {

// Neighbouring segments as they were when a merge beside writers began.
struct SegmentsToMerge {
  std::vector<schema::Segment> segments;
  std::vector<schema::RemovedDocuments> removed;  // of each segment
  std::string synonyms;                           // the text of the index's rules
  std::string settings;                           // of the index, as in schema::Generation
};

// Returns the text of the rules of an index; empty if it has none.
std::string stored_synonyms(const std::filesystem::path& index,
                            const schema::Generation& generation);

class IndexChange {
 public:
  // Which formats of an index are read.
  enum class Formats { current, upgradable };
  // Takes the lock and reads the index. If `stopped` is given, waits for other writers until it
  // returns true. Throws as Update's constructor does.
  IndexChange(const Options& options, MayCreate create, Formats formats = Formats::current,
              const std::function<bool()>& stopped = {});

  const Analyzer& analyzer() const { return analyzer_; }
  LiveSegments& segments() { return segments_; }
  const LiveSegments& segments() const { return segments_; }
  // Returns the settings for writing a new segment of the index in the workspace.
  SegmentWriter::Settings writer_settings() const;
  // Returns the path of a folder in the workspace, which is not created.
  std::filesystem::path new_folder(const char* name) const { return workspace_.path() / name; }
  // Whether no generation has been published yet.
  bool is_new() const { return generation_.number == 0; }

  // Publishes the segments as they are now and, unless `folder` is empty, `segment`, whose
  // databases are in that folder. Removes files that readers no longer use.
  void publish(const std::filesystem::path& folder, schema::Segment segment);
  // Merges the neighbours `range` into one segment and publishes.
  void merge(const SegmentRange& range, const MergePolicy& policy);
  // Publishes `merged` in place of the segments that it was made of beside other writers. Articles
  // that were removed since then are removed from it. Returns false, and has no effect, if these
  // segments, the synonyms or the settings of the index have changed.
  bool replace(const SegmentsToMerge& merging, MergedSegment merged);
  // Merges as long as the policy finds something to merge.
  void merge_where_due(const MergePolicy& policy);
  const IndexSettings& settings() const { return settings_; }
  // Whether the index has another format or version of its analyzer than this program writes.
  bool is_outdated() const;
  // Indexes all living articles again with these settings, as `remake` returns them, and publishes
  // the one segment that they make.
  void rebuild(const IndexSettings& settings, const Remake& remake);
  // Merges all segments into one and drops removed documents.
  void optimize(MergePolicy policy);
  const std::vector<schema::Segment>& published() const { return generation_.segments; }

 private:
  void publish(std::vector<schema::Segment> segments,
               const std::vector<schema::RemovedDocuments>& removed);
  void publish(const SegmentRange& range, MergedSegment merged);
  std::optional<SegmentRange> range_of(const std::vector<schema::Segment>& segments) const;
  void take_over_removals(const SegmentRange& range,
                          const std::vector<schema::RemovedDocuments>& before,
                          MergedSegment& merged) const;
  schema::Segment empty_segment() const;

  std::filesystem::path index_;
  unsigned threads_;
  std::size_t memory_bytes_;
  WriterLock lock_;
  schema::Generation generation_;
  const Analyzer& analyzer_;
  std::optional<SynonymText> new_synonyms_;  // given by the options and not published yet
  std::string synonyms_;                     // the text of the rules in force
  IndexSettings settings_;
  LiveSegments segments_;
  Workspace workspace_;
};

}  // namespace fahras::builder
