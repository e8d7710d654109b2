// Answers requests from shards that are open.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fahras/searcher.h>
#include <suggest/vocabulary.h>

#include <index/deadline.h>
#include <index/document_values.h>
#include <index/documents.h>
#include <index/lengths.h>
#include <index/shards.h>
#include <match/plan.h>
#include "hits.h"
#include "rescoring.h"

namespace fahras::facade {

// Implements the functions of Searcher over open shards. Exceptions of Xapian propagate.
class Engine {
 public:
  explicit Engine(index::Shards&& shards)
      : shards_(std::move(shards)),
        vocabulary_(shards_.vocabulary()),
        article_lengths_(make_lengths(Unit::article)),
        paragraph_lengths_(make_lengths(Unit::paragraph)) {}
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  const index::Shards& shards() const { return shards_; }
  void add_synonyms(const std::string& text, const std::string& name) {
    shards_.add_synonyms(text, name);
  }
  SearchResult search(const SearchRequest& request, const index::Deadline& deadline) const;
  std::vector<Suggestion> suggest(const std::string& prefix, std::size_t limit) const;
  std::optional<StoredArticle> article(const std::string& id) const;

 private:
  index::Lengths make_lengths(Unit unit) const;
  void find_hits(const SearchRequest& request, const match::Plan& plan,
                 const index::Deadline& deadline, SearchResult& result) const;
  std::vector<Scored> rank(const SearchRequest& request, const match::Plan& plan,
                           const std::vector<match::Candidate>& candidates,
                           const ranking::Ranker& ranker, const AttributeScores& attributes,
                           index::Documents& documents, const index::Deadline& deadline) const;

  static void make_page(const SearchRequest& request, HitMaker& maker,
                        const std::vector<Scored>& ranked, index::Documents& documents,
                        const index::Deadline& deadline, SearchResult& result);
  match::Wanted wanted_of(const SearchRequest& request, const match::Plan& plan,
                          const ranking::Collection& collection) const;

  index::Shards shards_;
  suggest::Vocabulary vocabulary_;
  // Read when they are needed first. They are not used if there are several segments.
  mutable index::Lengths article_lengths_, paragraph_lengths_;
  mutable index::DocumentValues values_{shards_};
};

}  // namespace fahras::facade
