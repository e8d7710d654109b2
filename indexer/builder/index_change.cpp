#include "index_change.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/lost_current.h>
#include <schema/stub.h>
#include <schema/synonyms.h>
#include <schema/terms.h>

#include "folder.h"
#include "merger.h"
#include "publish.h"

namespace fahras::builder {
namespace {

namespace fs = std::filesystem;

// This is checked before the lock is taken, because taking it would create the lock's file in a
// folder that is not an index.
const fs::path& existing(const Options& options, MayCreate create) {
  if (create == MayCreate::no && !fs::exists(options.index / schema::shards_file)) {
    schema::read_generation(options.index);
  }
  return options.index;
}

// Throws Error(index) for an index that is damaged, or whose articles this program cannot read.
schema::Generation open_upgradable(const fs::path& index) {
  schema::Generation generation = schema::read_generation(index);
  const bool known =
      generation.format == schema::format_version || generation.format == schema::upgradable_format;
  if (known) return generation;
  throw Error(ErrorKind::index, index.string(),
              fmt::format("the index has format {}, which this program cannot upgrade; build it "
                          "again with fahras-index build",
                          generation.format));
}

schema::Generation read_or_create(const Options& options, MayCreate create,
                                  IndexChange::Formats formats) {
  if (fs::exists(options.index / schema::shards_file)) {
    throw Error(ErrorKind::usage, options.index.string(),
                "is split into shards, which can only be built as a whole: use "
                "fahras-index build --shards");
  }
  const bool is_new = !fs::exists(options.index / schema::current_file);
  if (create == MayCreate::yes && is_new && schema::lost_part(options.index).empty()) {
    const std::string name = options.analyzer.empty() ? "fahras" : options.analyzer;
    schema::Generation first = first_generation(std::string(find_analyzer(name).name()));
    if (options.settings) first.settings = IndexSettings(*options.settings).json();
    return first;
  }
  schema::Generation generation = formats == IndexChange::Formats::current
                                      ? schema::open_generation(options.index)
                                      : open_upgradable(options.index);
  if (!options.analyzer.empty() && options.analyzer != generation.analyzer) {
    throw Error(ErrorKind::usage, fmt::format("analyzer {}", options.analyzer),
                fmt::format("{} was made with {}", options.index.string(), generation.analyzer));
  }
  return generation;
}

void refuse_other_settings(const Options& options, const IndexSettings& stored) {
  if (!options.settings || IndexSettings(*options.settings).json() == stored.json()) return;
  throw Error(ErrorKind::usage,
              fmt::format("{} has other settings; change them with fahras-index settings",
                          options.index.string()));
}

std::optional<SynonymText> given_synonyms(const Options& options, const Analyzer& analyzer) {
  if (options.synonyms.empty()) return std::nullopt;
  return read_synonyms(options.synonyms, analyzer);
}

void refuse_shard(const fs::path& index, const LiveSegments& segments) {
  for (const LiveSegment& segment : segments.all()) {
    if (segment.articles().get_value_freq(schema::slot(schema::Slot::position)) == 0) continue;
    throw Error(ErrorKind::usage, index.string(),
                "is a shard of a larger index, which can only be built as a whole");
  }
}

// Another index may have come to the same path, and segments of the same names.
bool is_same(const schema::Segment& one, const schema::Segment& other) {
  return one.folder == other.folder && !one.files.empty() &&
         std::equal(one.files.begin(), one.files.end(), other.files.begin(), other.files.end(),
                    [](const schema::SegmentFile& a, const schema::SegmentFile& b) {
                      return a.xxh3 == b.xxh3;
                    });
}

// The elements of `now` that are not in `before`; both are in ascending order.
std::vector<Xapian::docid> added_to(const std::vector<Xapian::docid>& now,
                                    const std::vector<Xapian::docid>& before) {
  std::vector<Xapian::docid> added;
  std::set_difference(now.begin(), now.end(), before.begin(), before.end(),
                      std::back_inserter(added));
  return added;
}

}  // namespace

std::string stored_synonyms(const fs::path& index, const schema::Generation& generation) {
  if (!generation.synonyms) return {};
  return schema::read_synonym_file(index / generation.synonyms->file.name);
}

IndexChange::IndexChange(const Options& options, MayCreate create, Formats formats,
                         const std::function<bool()>& stopped)
    : index_(existing(options, create)),
      threads_(options.threads),
      memory_bytes_(options.memory_bytes),
      lock_(stopped ? WriterLock(index_, stopped) : WriterLock(index_, create)),
      generation_(read_or_create(options, create, formats)),
      analyzer_(find_analyzer(generation_.analyzer)),
      new_synonyms_(given_synonyms(options, analyzer_)),
      synonyms_(new_synonyms_ ? new_synonyms_->text : stored_synonyms(index_, generation_)),
      settings_(generation_.settings),
      segments_(index_, generation_),
      workspace_(index_) {
  refuse_shard(index_, segments_);
  refuse_other_settings(options, settings_);
}

SegmentWriter::Settings IndexChange::writer_settings() const {
  return {analyzer_, threads_, memory_bytes_, synonyms_, workspace_.path(), settings_};
}

void IndexChange::publish(const fs::path& folder, schema::Segment segment) {
  std::vector<schema::Segment> segments;
  std::vector<schema::RemovedDocuments> removed;
  for (const LiveSegment& living : segments_.all()) {
    segments.push_back(living.described());
    removed.push_back(living.removed());
  }
  if (!folder.empty()) {
    segments.push_back(place_segment(index_, folder, std::move(segment)));
    removed.emplace_back();
  }
  publish(std::move(segments), removed);
}

void IndexChange::merge(const SegmentRange& range, const MergePolicy& policy) {
  const std::deque<LiveSegment>& all = segments_.all();
  std::vector<const LiveSegment*> merging;
  for (std::size_t i = range.begin; i < range.end; ++i) merging.push_back(&all[i]);
  publish(range, merge_segments(index_, merging, writer_settings(), policy));
}

// Publishes with `merged` in place of the segments of the range.
void IndexChange::publish(const SegmentRange& range, MergedSegment merged) {
  const std::deque<LiveSegment>& all = segments_.all();
  std::vector<schema::Segment> segments;
  std::vector<schema::RemovedDocuments> removed;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool replaced = i >= range.begin && i < range.end;
    if (i == range.begin && !merged.folder.empty()) {
      segments.push_back(place_segment(index_, merged.folder, std::move(merged.segment)));
      removed.push_back(std::move(merged.removed));
    }
    if (replaced) continue;
    segments.push_back(all[i].described());
    removed.push_back(all[i].removed());
  }
  publish(std::move(segments), removed);
}

bool IndexChange::is_outdated() const {
  return generation_.format != schema::format_version ||
         generation_.analyzer_version != analyzer_.version();
}

void IndexChange::rebuild(const IndexSettings& settings, const Remake& remake) {
  settings_ = settings;
  SegmentWriter writer(writer_settings());
  for (const LiveSegment& segment : segments_.all()) {
    for (Xapian::docid i = 1; i <= segment.described().articles; ++i) {
      if (!segment.is_living(i)) continue;
      schema::Article article = segment.article(i);
      writer.add(remake ? remake(std::move(article)) : std::move(article));
    }
  }
  Milestones unread;
  schema::Segment segment = writer.finish(new_folder("rebuilt"), unread);
  segment = place_segment(index_, new_folder("rebuilt"), std::move(segment));
  generation_.settings = settings_.json();
  generation_.format = schema::format_version;
  generation_.analyzer_version = analyzer_.version();
  publish({std::move(segment)}, {});
}

std::optional<SegmentRange> IndexChange::range_of(
    const std::vector<schema::Segment>& segments) const {
  const std::deque<LiveSegment>& all = segments_.all();
  const auto found = std::search(all.begin(), all.end(), segments.begin(), segments.end(),
                                 [](const LiveSegment& living, const schema::Segment& segment) {
                                   return is_same(living.described(), segment);
                                 });
  if (found == all.end()) return std::nullopt;
  const auto begin = static_cast<std::size_t>(found - all.begin());
  return SegmentRange{begin, begin + segments.size()};
}

void IndexChange::take_over_removals(const SegmentRange& range,
                                     const std::vector<schema::RemovedDocuments>& before,
                                     MergedSegment& merged) const {
  std::optional<LiveSegment> living;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const LiveSegment& segment = segments_.all()[i];
    for (const Xapian::docid document :
         added_to(segment.removed().articles, before[i - range.begin].articles)) {
      if (!living) living.emplace(merged.folder, merged.segment, merged.removed);
      const schema::Article article = segment.article(document);
      if (const Xapian::docid same = living->find(article.id))
        living->remove(same, schema::text_bytes(article));
    }
  }
  if (!living) return;
  merged.segment = living->described();
  merged.removed = living->removed();
}

bool IndexChange::replace(const SegmentsToMerge& merging, MergedSegment merged) {
  const auto range = range_of(merging.segments);
  if (!range || merging.synonyms != synonyms_ || merging.settings != generation_.settings)
    return false;
  take_over_removals(*range, merging.removed, merged);
  publish(*range, std::move(merged));
  return true;
}

void IndexChange::optimize(MergePolicy policy) {
  policy.drops_removed = true;
  const auto& segments = generation_.segments;
  if (segments.size() == 1 && segments.front().removed.articles == 0) return;
  merge({0, segments.size()}, policy);
}

void IndexChange::merge_where_due(const MergePolicy& policy) {
  while (const auto range = next_merge(generation_.segments, policy)) {
    segments_ = LiveSegments(index_, generation_);
    merge(*range, policy);
  }
}

void IndexChange::publish(std::vector<schema::Segment> segments,
                          const std::vector<schema::RemovedDocuments>& removed) {
  lock_.check_place();
  // Readers expect at least one segment.
  if (segments.empty()) segments.push_back(empty_segment());
  schema::Generation next = generation_;
  next.segments = std::move(segments);
  if (new_synonyms_) next.synonyms.reset();
  generation_ =
      publish_generation(index_, std::move(next), removed, new_synonyms_.value_or(SynonymText{}));
  new_synonyms_.reset();
  remove_replaced(index_, workspace_.path().filename().string());
}

schema::Segment IndexChange::empty_segment() const {
  SegmentWriter writer(writer_settings());
  Milestones unread;
  schema::Segment segment = writer.finish(new_folder("empty"), unread);
  return place_segment(index_, new_folder("empty"), std::move(segment));
}

}  // namespace fahras::builder
