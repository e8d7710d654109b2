// Answers over open shards.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fahras/searcher.h>
#include <suggest/vocabulary.h>

#include "deadline.h"
#include "document_values.h"
#include "documents.h"
#include "hits.h"
#include "lengths.h"
#include "plan.h"
#include "rescoring.h"
#include "shards.h"

namespace fahras::facade {

// What Searcher promises, but that Xapian's errors come as they are.
class Engine {
 public:
  explicit Engine(Shards&& shards)
      : shards_(std::move(shards)),
        vocabulary_(shards_.vocabulary()),
        article_lengths_(make_lengths(Unit::article)),
        paragraph_lengths_(make_lengths(Unit::paragraph)) {}
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  const Shards& shards() const { return shards_; }
  void add_synonyms(const std::string& text, const std::string& name) {
    shards_.add_synonyms(text, name);
  }
  SearchResult search(const SearchRequest& request, const Deadline& deadline) const;
  std::vector<Suggestion> suggest(const std::string& prefix, std::size_t limit) const;
  std::optional<StoredArticle> article(const std::string& id) const;

 private:
  Lengths make_lengths(Unit unit) const;
  void find_hits(const SearchRequest& request, const Plan& plan, const Deadline& deadline,
                 SearchResult& result) const;
  std::vector<Scored> rank(const SearchRequest& request, const Plan& plan,
                           const std::vector<Candidate>& candidates, const ranking::Ranker& ranker,
                           Documents& documents, const Deadline& deadline) const;

  static void make_page(const SearchRequest& request, HitMaker& maker,
                        const std::vector<Scored>& ranked, Documents& documents,
                        const Deadline& deadline, SearchResult& result);
  Wanted wanted_of(const SearchRequest& request, const Plan& plan,
                   const ranking::Collection& collection) const;

  Shards shards_;
  suggest::Vocabulary vocabulary_;
  // Read when they are needed; of no use where segments are several.
  mutable Lengths article_lengths_, paragraph_lengths_;
  mutable DocumentValues values_{shards_};
};

}  // namespace fahras::facade
