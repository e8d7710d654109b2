#include "merger.h"

#include <memory>
#include <utility>

#include <fmt/format.h>

#include "merge.h"

namespace fahras::builder {
namespace {

namespace fs = std::filesystem;

void append(const std::vector<Xapian::docid>& documents, std::uint64_t before,
            std::vector<Xapian::docid>& all) {
  for (const Xapian::docid document : documents) {
    all.push_back(static_cast<Xapian::docid>(before + document));
  }
}

class Merger {
 public:
  Merger(fs::path index, const SegmentWriter::Settings& settings, const MergePolicy& policy,
         const std::function<bool()>& stopped)
      : index_(std::move(index)), settings_(settings), policy_(policy), stopped_(stopped) {}

  void add(const LiveSegment& segment) {
    if (is_joined_whole(segment.described(), policy_)) {
      end_part();
      parts_.push_back(
          {segment.described(), segment.removed(), index_ / segment.described().folder});
    } else {
      index_again(segment);
    }
  }

  MergedSegment finish() {
    end_part();
    if (parts_.empty()) return {};
    if (parts_.size() == 1 && writes_) return std::move(parts_.front());
    return join();
  }

 private:
  void index_again(const LiveSegment& segment) {
    for (Xapian::docid i = 1; i <= segment.described().articles; ++i) {
      if (!segment.is_living(i)) continue;
      end_if_stopped();
      if (!writer_) writer_ = std::make_unique<SegmentWriter>(settings_);
      writer_->add(segment.article(i));
    }
  }

  void end_if_stopped() const {
    if (stopped_ && stopped_()) throw MergeStopped();
  }

  void end_part() {
    if (!writer_) return;
    const fs::path folder = settings_.workspace / fmt::format("part-{}", parts_.size());
    Milestones unread;
    parts_.push_back({writer_->finish(folder, unread), {}, folder});
    writer_.reset();
    writes_ = true;
  }

  MergedSegment join() const {
    end_if_stopped();
    MergedSegment joined;
    std::vector<fs::path> articles;
    std::vector<fs::path> paragraphs;
    for (const MergedSegment& part : parts_) {
      articles.push_back(part.folder / schema::articles_file);
      paragraphs.push_back(part.folder / schema::paragraphs_file);
      append(part.removed.articles, joined.segment.articles, joined.removed.articles);
      append(part.removed.paragraphs, joined.segment.paragraphs, joined.removed.paragraphs);
      joined.segment.articles += part.segment.articles;
      joined.segment.paragraphs += part.segment.paragraphs;
      joined.segment.text_bytes += part.segment.text_bytes;
      joined.segment.removed.articles += part.segment.removed.articles;
      joined.segment.removed.paragraphs += part.segment.removed.paragraphs;
      joined.segment.removed.text_bytes += part.segment.removed.text_bytes;
    }
    joined.folder = settings_.workspace / "joined";
    fs::create_directory(joined.folder);
    merge_segment(articles, paragraphs, joined.folder, thread_count(settings_.threads),
                  Sources::keep);
    for (const MergedSegment& part : parts_) {
      if (part.folder.parent_path() == settings_.workspace) fs::remove_all(part.folder);
    }
    return joined;
  }

  fs::path index_;
  const SegmentWriter::Settings& settings_;
  const MergePolicy& policy_;
  const std::function<bool()>& stopped_;
  std::unique_ptr<SegmentWriter> writer_;  // of the part that is being indexed again
  std::vector<MergedSegment> parts_;
  bool writes_ = false;
};

}  // namespace

MergedSegment merge_segments(const fs::path& index, const std::vector<const LiveSegment*>& segments,
                             const SegmentWriter::Settings& settings, const MergePolicy& policy,
                             const std::function<bool()>& stopped) {
  Merger merger(index, settings, policy, stopped);
  for (const LiveSegment* segment : segments) merger.add(*segment);
  return merger.finish();
}

}  // namespace fahras::builder
