// Excludes candidates of phrases and NEAR without reading their text: what stands in one part of an
// article has all its stems in one paragraph or in the title.
#pragma once

#include <optional>
#include <unordered_set>

#include <query/compile.h>
#include <xapian.h>

#include <index/deadline.h>
#include <index/shards.h>

namespace fahras::match {

// The articles that may match, for candidates among articles.
class Sieve {
 public:
  // Returns nothing if asking the index takes longer than reading the candidates, or if the
  // deadline passes.
  static std::optional<Sieve> make(const query::OnePart& part, const index::Shards& shards,
                                   const index::Deadline& deadline);
  // False only if the article cannot match.
  bool may_match(Xapian::docid document) const { return articles_.count(document) != 0; }

 private:
  std::unordered_set<Xapian::docid> articles_;
};

}  // namespace fahras::match
