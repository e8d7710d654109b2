// Converts the output of a reader to an article and its record, and checks both.
#pragma once

#include <string>

#include <articles/article_maker.h>
#include <articles/duplicates.h>
#include <fahras/analyzer.h>
#include <readers/reader.h>
#include <schema/article.h>

namespace fahras::fuzz {

class ArticleChecker final : public readers::Sink {
 public:
  void article(readers::RawArticle&& raw) override;
  void problem(const readers::Problem& problem) override;

 private:
  articles::ArticleMaker maker_;
  articles::DuplicateFinder duplicates_{*Analyzer::find("fahras"), std::size_t{1} << 20};
};

}  // namespace fahras::fuzz
