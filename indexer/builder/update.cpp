#include <builder/update.h>

#include <exception>
#include <memory>
#include <optional>
#include <utility>

#include "added_articles.h"
#include "existing_article.h"
#include "index_change.h"
#include "shard_folders.h"
#include "similar_articles.h"
#include "stages.h"

namespace fahras::builder {
namespace {

std::uint64_t bytes_of(const std::vector<schema::Segment>& segments) {
  std::uint64_t bytes = 0;
  for (const schema::Segment& segment : segments) {
    for (const schema::SegmentFile& file : segment.files) bytes += file.bytes;
  }
  return bytes;
}

}  // namespace

class Update::Impl {
 public:
  Impl(const Options& options, MayCreate create)
      : has_synonyms_(!options.synonyms.empty()),
        merges_(options.merge),
        index_(options, create),
        existing_(index_.segments()),
        similar_(index_.segments(), index_.analyzer()) {}

  const Analyzer& analyzer() const { return index_.analyzer(); }
  schema::Settings settings() const { return index_.settings().settings(); }
  const schema::Article* article(const std::string& id) { return existing_.article(id); }
  bool skip(const schema::Article& article);
  bool add(schema::Article&& article);
  bool was_given(const std::string& id) const { return added_.has_id(id); }
  bool remove(const std::string& id);
  std::vector<schema::Article> similar(const schema::Article& article) {
    return similar_.find(article, existing_.find(article.id));
  }
  Report publish();

 private:
  bool changes_anything() const {
    return writer_ || report_.removed > 0 || has_synonyms_ || index_.is_new();
  }

  void merge_where_due();

  Milestones at_{.start = now()};
  bool has_synonyms_;
  bool merges_;
  IndexChange index_;
  ExistingArticle existing_;
  SimilarArticles similar_;
  AddedArticles added_;
  std::unique_ptr<SegmentWriter> writer_;  // created for the first article
  Report report_;
};

bool Update::Impl::skip(const schema::Article& article) {
  if (!existing_.equals(article)) return false;
  if (!added_.take_id(article)) return false;
  ++report_.unchanged;
  return true;
}

bool Update::Impl::add(schema::Article&& article) {
  if (!added_.take_id(article)) return false;
  added_.count_group(article);
  if (existing_.remove(article.id)) ++report_.changed;
  if (!writer_) writer_ = std::make_unique<SegmentWriter>(index_.writer_settings());
  writer_->add(std::move(article));
  return true;
}

bool Update::Impl::remove(const std::string& id) {
  if (!existing_.remove(id)) return false;
  ++report_.removed;
  return true;
}

Report Update::Impl::publish() {
  report_.near_duplicates = added_.near_duplicates();
  if (changes_anything()) {
    std::filesystem::path folder;
    schema::Segment segment;
    if (writer_) {
      folder = index_.new_folder("segment");
      segment = writer_->finish(folder, at_);
      report_.articles = segment.articles;
      report_.paragraphs = segment.paragraphs;
      report_.text_bytes = segment.text_bytes;
    }
    index_.publish(folder, std::move(segment));
    at_.published = now();
    if (merges_) merge_where_due();
  }
  report_.index_bytes = bytes_of(index_.published());
  return report_;
}

// A failure here is only reported, because the change is already published. The merge is tried
// again after the next change.
void Update::Impl::merge_where_due() {
  try {
    index_.merge_where_due({});
  } catch (const std::exception& error) {
    report_.not_merged = error.what();
  }
}

Update::Update(const Options& options, MayCreate create)
    : impl_(std::make_unique<Impl>(options, create)) {}
Update::~Update() = default;
const Analyzer& Update::analyzer() const { return impl_->analyzer(); }
schema::Settings Update::settings() const { return impl_->settings(); }
const schema::Article* Update::article(const std::string& id) { return impl_->article(id); }
bool Update::skip(const schema::Article& article) { return impl_->skip(article); }
bool Update::add(schema::Article&& article) { return impl_->add(std::move(article)); }
bool Update::was_given(const std::string& id) const { return impl_->was_given(id); }
bool Update::remove(const std::string& id) { return impl_->remove(id); }
std::vector<schema::Article> Update::similar(const schema::Article& article) {
  return impl_->similar(article);
}
Report Update::publish() { return impl_->publish(); }

namespace {

Report report_of(const IndexChange& index) {
  Report report;
  for (const schema::Segment& segment : index.published()) {
    report.articles += segment.articles;
    report.paragraphs += segment.paragraphs;
    report.text_bytes += segment.text_bytes;
  }
  report.index_bytes = bytes_of(index.published());
  return report;
}

}  // namespace

Report optimize(const Options& options) {
  IndexChange index(options, MayCreate::no);
  index.optimize({});
  return report_of(index);
}

schema::Settings read_settings(const std::filesystem::path& index) {
  const auto folders = shard_folders(index);
  return IndexSettings(schema::open_generation(folders.front()).settings).settings();
}

Report change_settings(const Options& options, const schema::Settings& settings,
                       const Remake& remake) {
  IndexChange index(options, MayCreate::no);
  const IndexSettings changed(settings);
  if (changed.json() != index.settings().json()) index.rebuild(changed, remake);
  return report_of(index);
}

Report upgrade(const Options& options) {
  IndexChange index(options, MayCreate::no, IndexChange::Formats::upgradable);
  if (index.is_outdated()) index.rebuild(index.settings(), {});
  return report_of(index);
}

}  // namespace fahras::builder
