// Finds articles of an index that may be near-duplicates of a new one, without keeping signatures
// of all articles: near-duplicates share nearly all of their rare words.
#pragma once

#include <string>
#include <vector>

#include <fahras/analyzer.h>
#include <schema/article.h>

#include "live_segments.h"

namespace fahras::builder {

class SimilarArticles {
 public:
  // Keeps references to both.
  SimilarArticles(const LiveSegments& segments, const Analyzer& analyzer)
      : segments_(segments), analyzer_(analyzer) {}

  // Living articles that hold most of its rare words, but not the one with its id.
  std::vector<schema::Article> find(const schema::Article& article) const;

 private:
  std::vector<std::string> rare_terms(const schema::Article& article) const;

  const LiveSegments& segments_;
  const Analyzer& analyzer_;
};

}  // namespace fahras::builder
