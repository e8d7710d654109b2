#include <exception>
#include <optional>
#include <utility>

#include <articles/article_maker.h>
#include <articles/duplicates.h>
#include <builder/update.h>
#include <fahras/printable.h>
#include <fahras/writer.h>
#include <fmt/format.h>
#include <xapian.h>

#include "new_article.h"

namespace fahras {
namespace {

builder::Options builder_options(const std::filesystem::path& index, const WriterOptions& options) {
  constexpr unsigned most_threads = 256;
  constexpr std::size_t least_memory = std::size_t{64} << 20;
  if (options.threads > most_threads) {
    throw Error(ErrorKind::usage,
                fmt::format("threads {}: must be at most {}", options.threads, most_threads));
  }
  if (options.memory_bytes < least_memory) {
    throw Error(ErrorKind::usage, fmt::format("memory_bytes {}: must be at least {}",
                                              options.memory_bytes, least_memory));
  }
  return {index, options.analyzer, options.synonyms, options.threads, options.memory_bytes};
}

builder::MayCreate may_create(const WriterOptions& options) {
  return options.create ? builder::MayCreate::yes : builder::MayCreate::no;
}

// Of the new articles; those that stand are looked up in the index. More takes time to clear.
std::size_t memory_for_duplicates(const WriterOptions& options) {
  constexpr std::size_t share = 16;
  return options.memory_bytes / share;
}

WriteReport to_report(builder::Report&& report) {
  return {report.articles - report.changed,
          report.changed,
          report.unchanged,
          report.removed,
          report.near_duplicates,
          std::move(report.not_merged)};
}

// What callers are promised to meet: Error, and what the standard library throws.
template <class Work>
auto with_own_errors(const std::filesystem::path& index, const Work& work) {
  try {
    return work();
  } catch (const Xapian::Error& error) {
    throw Error(ErrorKind::index, fmt::format("{}: {}", index.string(), error.get_msg()));
  } catch (const std::filesystem::filesystem_error& error) {
    throw Error(ErrorKind::internal, error.what());
  }
}

}  // namespace

class Writer::Impl {
 public:
  Impl(const std::filesystem::path& index, const WriterOptions& options)
      : index_(index),
        maker_({.titles = true, .boilerplate = options.boilerplate}),
        memory_for_duplicates_(memory_for_duplicates(options)),
        update_(builder_options(index, options), may_create(options)) {}

  void add(NewArticle&& given);
  bool remove(const std::string& id);
  const std::filesystem::path& index() const { return index_; }
  WriteReport publish() { return to_report(update_.publish()); }

 private:
  std::uint64_t duplicate_group(const schema::Article& article);
  void refuse_given(const std::string& id) const;

  std::filesystem::path index_;
  articles::ArticleMaker maker_;
  std::size_t memory_for_duplicates_;
  builder::Update update_;
  std::optional<articles::DuplicateFinder> duplicates_;  // made for the first article that is new
};

void Writer::Impl::refuse_given(const std::string& id) const {
  if (!update_.was_given(id)) return;
  throw Error(ErrorKind::input,
              fmt::format("article '{}': was given to this writer before", printable(id)));
}

std::uint64_t Writer::Impl::duplicate_group(const schema::Article& article) {
  if (!duplicates_) {
    duplicates_.emplace(memory_for_duplicates_,
                        [this](const schema::Article& other) { return update_.similar(other); });
  }
  return duplicates_->group(article);
}

void Writer::Impl::add(NewArticle&& given) {
  schema::Article article = writer::make_article(std::move(given), maker_);
  refuse_given(article.id);
  if (update_.skip(article)) return;
  article.duplicate_group = duplicate_group(article);
  update_.add(std::move(article));
}

bool Writer::Impl::remove(const std::string& id) {
  refuse_given(id);
  return update_.remove(id);
}

namespace {

// After a failure that is not the input's, what was taken so far is not known.
template <class Impl, class Work>
auto change(std::unique_ptr<Impl>& impl, const Work& work) {
  if (!impl) throw Error(ErrorKind::usage, "this writer has committed, or failed, before");
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

}  // namespace fahras
