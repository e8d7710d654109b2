#include <string>
#include <utility>

#include <builder/builder.h>
#include <fahras/analyzer.h>

#include "added_articles.h"
#include "folder.h"
#include "index_settings.h"
#include "lock.h"
#include "publish.h"
#include "segment_writer.h"
#include "settings.h"
#include "stages.h"
#include "workspace.h"

namespace fahras::builder {

namespace fs = std::filesystem;

class Build::Impl {
 public:
  explicit Impl(Options options)
      : options_(std::move(options)),
        analyzer_(find_analyzer(options_.analyzer)),
        synonyms_(read_synonyms(options_.synonyms, analyzer_)),
        lock_(options_.index),
        workspace_(options_.index),
        settings_(options_.settings.value_or(schema::Settings())),
        writer_({analyzer_, options_.threads, options_.memory_bytes, synonyms_.text,
                 workspace_.path(), settings_}) {}

  const Analyzer& analyzer() const { return analyzer_; }
  bool add(schema::Article&& article, const Position* position);
  Report publish();

 private:
  Milestones at_{.start = now()};
  Options options_;
  const Analyzer& analyzer_;
  SynonymText synonyms_;
  WriterLock lock_;
  Workspace workspace_;
  AddedArticles added_;
  IndexSettings settings_;
  SegmentWriter writer_;
};

bool Build::Impl::add(schema::Article&& article, const Position* position) {
  if (!added_.take_id(article)) return false;
  added_.count_group(article);
  writer_.add(std::move(article), position);
  return true;
}

Report Build::Impl::publish() {
  lock_.check_place();
  const fs::path folder = workspace_.path() / "segment";
  schema::Segment segment = writer_.finish(folder, at_);
  schema::Generation generation = first_generation(options_.analyzer);
  generation.settings = settings_.json();
  segment = place_segment(options_.index, folder, std::move(segment));
  Report report{segment.articles, segment.paragraphs, segment.text_bytes, 0,
                added_.near_duplicates()};
  for (const schema::SegmentFile& file : segment.files) report.index_bytes += file.bytes;
  generation.segments.push_back(std::move(segment));
  publish_generation(options_.index, std::move(generation), {}, synonyms_);
  remove_replaced(options_.index);
  at_.published = now();
  report.stages = stages(at_);
  return report;
}

Build::Build(Options options) : impl_(std::make_unique<Impl>(std::move(options))) {}
Build::~Build() = default;
const Analyzer& Build::analyzer() const { return impl_->analyzer(); }
bool Build::add(schema::Article&& article) { return impl_->add(std::move(article), nullptr); }
bool Build::add(schema::Article&& article, const Position& position) {
  return impl_->add(std::move(article), &position);
}
Report Build::publish() { return impl_->publish(); }

}  // namespace fahras::builder
