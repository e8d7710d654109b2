// What a request may see of an index.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <fahras/searcher.h>

namespace fahras::api {

// One generation of an index, without the articles that a filter hides. Nothing that it returns
// depends on a hidden article, except the statistics that order hits: how rare a word is, is
// counted over the whole index. Must be used by one thread at a time, and not be kept for long, as
// a Snapshot.
class View {
 public:
  // Shows all articles.
  explicit View(Snapshot snapshot) : snapshot_(std::move(snapshot)) {}
  // Shows the articles that match the filter whose JSON, in the language of the API, is `rule`.
  // Throws ApiError(invalid_search_filter).
  View(Snapshot snapshot, std::string rule);

  // These functions do the same as those of Snapshot, for the articles that may be seen. If some
  // are hidden, there are neither completions nor corrections, nor notes about the words of the
  // index: they come from all articles.
  SearchResult search(SearchRequest request) const;
  std::vector<Suggestion> suggest(const std::string& prefix, std::size_t limit) const;
  std::optional<StoredArticle> article(const std::string& id) const;
  std::string generation() const { return snapshot_.generation(); }
  // Two views of one generation that show different articles have different rules.
  const std::string& rule() const { return rule_; }

 private:
  bool shows(const std::string& id) const;

  Snapshot snapshot_;
  std::string rule_;
  std::optional<Filter> filter_;
};

}  // namespace fahras::api
