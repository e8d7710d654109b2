// Adds the articles that the readers find to a build or an update.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <articles/article_maker.h>
#include <articles/duplicates.h>
#include <builder/builder.h>
#include <indexer_cli/progress.h>
#include <readers/reader.h>

namespace fahras::indexer_cli {

class BuildSink : public readers::Sink {
 public:
  struct Parts {
    const std::vector<std::string>& sources;
    const articles::ArticleMaker& maker;
    articles::DuplicateFinder& duplicates;
    builder::Writer& build;
    ProgressLine& progress;
    readers::Order order;
    bool needs_text;
    bool verbose;
  };
  explicit BuildSink(const Parts& parts) : parts_(parts) {}

  void article(readers::RawArticle&& raw) override;
  void problem(const readers::Problem& problem) override;
  void note(const readers::Problem& note) override;
  void progress(std::uint64_t bytes) override { parts_.progress.add_bytes(bytes); }

  std::uint64_t articles() const { return articles_; }
  std::uint64_t problems() const { return problems_; }
  std::uint64_t without_text() const { return without_text_; }

 private:
  // False if an article with its id was added before; `article` is whole then.
  bool add(schema::Article& article);
  // The same with another id: that of its record in the file as the user named it, which differs
  // where two sources hold files of one name.
  bool add_by_full_name(schema::Article& article, const readers::Problem& place);
  const char* who_gave_the_id() const;
  void report(const articles::LeftOut& left_out, const readers::Problem& place);
  void print(const readers::Problem& problem);

  Parts parts_;
  std::uint64_t articles_ = 0;
  std::uint64_t problems_ = 0;
  std::uint64_t without_text_ = 0;
};

}  // namespace fahras::indexer_cli
