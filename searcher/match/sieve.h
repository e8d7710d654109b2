// Excludes candidates for a phrase or NEAR without reading their text. The words of a phrase or
// NEAR must be in the same part of an article; so an article can match only if one of its
// paragraphs, or its title, contains all their stems, and the index knows which do.
#pragma once

#include <optional>
#include <unordered_set>

#include <query/compile.h>

#include <index/deadline.h>
#include <index/document_number.h>
#include <index/shards.h>

namespace fahras::match {

// The set of articles that may match, for a search for articles.
class Sieve {
 public:
  // Returns nothing if so many paragraphs contain the stems that little would be excluded, or if
  // the deadline passes.
  static std::optional<Sieve> make(const query::OnePart& part, const index::Shards& shards,
                                   const index::Deadline& deadline);
  // Returns false only if the article cannot match.
  bool may_match(index::GlobalDocument document) const { return articles_.count(document) != 0; }

 private:
  std::unordered_set<index::GlobalDocument> articles_;
};

}  // namespace fahras::match
