// Finds similar articles, with an article as the query.
#pragma once

#include <cstdint>
#include <string>

#include <fahras/searcher.h>
#include <query/tree.h>
#include <schema/article.h>
#include <xapian.h>

#include <index/shards.h>

namespace fahras::match {

// An article to which others are to be similar.
class Like {
 public:
  // Reads the article `id`. Throws Error(usage) if no index has it.
  Like(const std::string& id, Duplicates duplicates, const index::Shards& shards);

  // Returns a disjunction of the article's significant terms. It has no children if there are none.
  const query::Node& words() const { return words_; }
  // Returns the same as a Xapian query, in which the weight of each term is multiplied by its
  // emphasis.
  const Xapian::Query& candidates() const { return candidates_; }

  // Returns a query for the articles that are left out: the article itself and, unless duplicates
  // are shown, its near-duplicates. It is for the articles database, since paragraphs have no terms
  // for it.
  Xapian::Query left_out() const;
  // Whether an article that was read is left out.
  bool leaves_out(const schema::Article& article) const;

 private:
  void ask_for_words_of(const schema::Article& article, const index::Shards& shards);

  std::string id_;
  std::uint64_t group_ = 0;  // the group of the near-duplicates that are left out; 0: none
  query::Node words_;
  Xapian::Query candidates_;
};

}  // namespace fahras::match
