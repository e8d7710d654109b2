// Finds articles of an index that may be near-duplicates of a new one. The index stores no
// signatures of articles: near-duplicates have the same title and share nearly all of their rare
// words, so they are found by the postings of those.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
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

  using Place = LiveSegments::Place;

  // Returns the living articles that contain most of the rare words of `article` and have its
  // schema::title_key(): at most 16, those with the greatest numbers of these words. The article at
  // `own`, which has the same id, is not among them.
  std::vector<schema::Article> find(const schema::Article& article,
                                    const std::optional<Place>& own) const;

 private:
  struct Candidate {
    std::size_t terms = 0;  // the number of terms that it contains
    const LiveSegment* segment = nullptr;
    Xapian::docid document = 0;
  };

  bool any_has_all(const std::set<std::string>& terms, const std::optional<Place>& own) const;
  bool is_candidate(std::size_t segment, Xapian::docid document,
                    const std::optional<Place>& own) const;
  std::vector<Candidate> candidates(const std::vector<std::string>& rare,
                                    const std::set<std::string>& title,
                                    const std::optional<Place>& own) const;
  std::vector<schema::Article> read_of_one_title(const schema::Article& article,
                                                 const std::vector<Candidate>& candidates) const;
  std::vector<std::string> rare_terms(const schema::Article& article) const;

  const LiveSegments& segments_;
  const Analyzer& analyzer_;
};

}  // namespace fahras::builder
