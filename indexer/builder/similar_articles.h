// Finds articles of an index that may be near-duplicates of a new one, without keeping signatures
// of all articles: near-duplicates share nearly all of their rare words, and their title.
#pragma once

#include <cstddef>
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

  // Living articles that hold most of its rare words and have its schema::title_key(), but not the
  // one with its id. Of so many that their number is bounded, those with most of the words.
  std::vector<schema::Article> find(const schema::Article& article) const;

 private:
  struct Candidate {
    std::size_t terms = 0;  // that it holds
    const LiveSegment* segment = nullptr;
    Xapian::docid document = 0;
  };

  std::vector<schema::Article> read_of_one_title(const schema::Article& article,
                                                 const std::vector<Candidate>& candidates) const;
  std::vector<std::string> rare_terms(const schema::Article& article) const;

  const LiveSegments& segments_;
  const Analyzer& analyzer_;
};

}  // namespace fahras::builder
