#include <exception>
#include <optional>
#include <utility>

#include <articles/article_maker.h>
#include <articles/duplicates.h>
#include <builder/copy_index.h>
#include <builder/merge_beside.h>
#include <builder/update.h>
#include <fahras/printable.h>
#include <fahras/writer.h>
#include <fmt/format.h>
#include <readers/document_reader.h>
#include <schema/document.h>

#include "new_article.h"
#include "options.h"

namespace fahras {

using writer::builder_options;
using writer::with_own_errors;

namespace {

builder::MayCreate may_create(const WriterOptions& options) {
  return options.create ? builder::MayCreate::yes : builder::MayCreate::no;
}

// The memory for comparing new articles with each other; articles of the index are looked up
// instead. More memory would take longer to clear.
std::size_t memory_for_duplicates(const WriterOptions& options) {
  constexpr std::size_t share = 16;
  return options.memory_bytes / share;
}

// Collects the notes of a report.
class Notes {
 public:
  void add(const std::string& id, const articles::LeftOut& left_out) {
    constexpr std::size_t max_notes = 100;
    if (left_out.date.empty()) return;
    if (notes_.size() == max_notes) {
      ++more_;
      return;
    }
    notes_.push_back(fmt::format("article '{}': date not understood: {}", printable(id),
                                 printable(std::string_view(left_out.date).substr(0, shown_date))));
  }

  std::vector<std::string> take() {
    if (more_ > 0) notes_.push_back(fmt::format("and of {} more articles", more_));
    return std::move(notes_);
  }

 private:
  static constexpr std::size_t shown_date = 100;

  std::vector<std::string> notes_;
  std::size_t more_ = 0;
};

WriteReport to_report(builder::Report&& report, std::vector<std::string> notes) {
  return {report.articles - report.changed,
          report.changed,
          report.unchanged,
          report.removed,
          report.near_duplicates,
          std::move(report.not_merged),
          std::move(notes)};
}

}  // namespace

class Writer::Impl {
 public:
  Impl(const std::filesystem::path& index, const WriterOptions& options)
      : index_(index),
        maker_({.titles = true, .boilerplate = options.boilerplate}),
        memory_for_duplicates_(memory_for_duplicates(options)),
        update_(builder_options(index, options), may_create(options)),
        settings_(update_.settings()),
        recipe_{maker_, readers::DocumentReader(settings_.field_map),
                settings_ == schema::Settings()} {}

  void add(NewArticle&& given);
  std::optional<NewArticle> article(const std::string& id);
  std::optional<std::string> document(const std::string& id);
  bool remove(const std::string& id);
  const std::filesystem::path& index() const { return index_; }
  WriteReport publish() { return to_report(update_.publish(), notes_.take()); }

 private:
  std::uint64_t duplicate_group(const schema::Article& article);
  void refuse_given(const std::string& id) const;

  std::filesystem::path index_;
  articles::ArticleMaker maker_;
  std::size_t memory_for_duplicates_;
  builder::Update update_;
  schema::Settings settings_;
  writer::Recipe recipe_;
  Notes notes_;
  std::optional<articles::DuplicateFinder> duplicates_;  // made for the first article that is new
};

void Writer::Impl::refuse_given(const std::string& id) const {
  if (!update_.was_given(id)) return;
  throw Error(ErrorKind::input,
              fmt::format("article '{}': was given to this writer before", printable(id)));
}

std::uint64_t Writer::Impl::duplicate_group(const schema::Article& article) {
  if (!duplicates_) {
    duplicates_.emplace(update_.analyzer(), memory_for_duplicates_,
                        [this](const schema::Article& other) { return update_.similar(other); });
  }
  return duplicates_->group(article);
}

void Writer::Impl::add(NewArticle&& given) {
  articles::LeftOut left_out;
  schema::Article article = writer::make_article(std::move(given), recipe_, left_out);
  refuse_given(article.id);
  notes_.add(article.id, left_out);
  if (update_.skip(article)) return;
  // Documents without a body are no reports that two papers took from one agency.
  const bool has_body = recipe_.needs_text || !article.paragraphs.empty();
  article.duplicate_group = has_body ? duplicate_group(article) : 0;
  update_.add(std::move(article));
}

std::optional<NewArticle> Writer::Impl::article(const std::string& id) {
  const schema::Article* const found = update_.article(id);
  return found == nullptr ? std::nullopt : std::optional(writer::to_new_article(*found));
}

std::optional<std::string> Writer::Impl::document(const std::string& id) {
  const schema::Article* const found = update_.article(id);
  return found == nullptr ? std::nullopt : std::optional(schema::document_of(*found));
}

bool Writer::Impl::remove(const std::string& id) {
  refuse_given(id);
  return update_.remove(id);
}

namespace {

// Calls `work`. A failure other than Error(input) ends the writer, because it may have happened in
// the middle of a change.
template <class Impl, class Work>
auto change(std::unique_ptr<Impl>& impl, const Work& work) {
  if (!impl) throw Error(ErrorKind::usage, "this writer has already committed or failed");
  try {
    return with_own_errors(impl->index(), [&] { return work(*impl); });
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::input) impl.reset();
    throw;
  } catch (...) {
    impl.reset();
    throw;
  }
}

}  // namespace

Writer::Writer(const std::filesystem::path& index, const WriterOptions& options)
    : impl_(with_own_errors(index, [&] { return std::make_unique<Impl>(index, options); })) {}
Writer::~Writer() = default;
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;

void Writer::add(NewArticle article) {
  change(impl_, [&](Impl& impl) { impl.add(std::move(article)); });
}

std::optional<NewArticle> Writer::article(const std::string& id) {
  return change(impl_, [&](Impl& impl) { return impl.article(id); });
}

std::optional<std::string> Writer::document(const std::string& id) {
  return change(impl_, [&](Impl& impl) { return impl.document(id); });
}

bool Writer::remove(const std::string& id) {
  return change(impl_, [&](Impl& impl) { return impl.remove(id); });
}

WriteReport Writer::commit() {
  WriteReport report = change(impl_, [](Impl& impl) { return impl.publish(); });
  impl_.reset();
  return report;
}

void optimize(const std::filesystem::path& index, const WriterOptions& options) {
  with_own_errors(index, [&] { builder::optimize(builder_options(index, options)); });
}

bool merge_segments(const std::filesystem::path& index, const WriterOptions& options,
                    const std::function<bool()>& stopped) {
  return with_own_errors(index, [&] {
    return builder::merge_beside_writers(builder_options(index, options), stopped);
  });
}

void copy_index(const std::filesystem::path& index, const std::filesystem::path& copy) {
  with_own_errors(index, [&] { builder::copy_index(index, copy); });
}

}  // namespace fahras
