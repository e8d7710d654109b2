// More like this: an article as a query for others.
#pragma once

#include <cstdint>
#include <string>

#include <fahras/searcher.h>
#include <query/tree.h>
#include <schema/article.h>
#include <xapian.h>

#include <index/shards.h>

namespace fahras::match {

class Like {
 public:
  // The article `id`. Throws Error(usage) when no index has it.
  Like(const std::string& id, Duplicates duplicates, const index::Shards& shards);

  // Any of the article's most telling words. Without children if it has none.
  const query::Node& words() const { return words_; }
  // The same for Xapian, each word with its emphasis.
  const Xapian::Query& candidates() const { return candidates_; }

  // The article itself and, unless duplicates are shown, its near-duplicates: whoever has it wants
  // another one. For the articles database; paragraphs do not carry what it asks for.
  Xapian::Query left_out() const;
  // The same of a document that was read.
  bool leaves_out(const schema::Article& article) const;

 private:
  void ask_for_words_of(const schema::Article& article, const index::Shards& shards);

  std::string id_;
  std::uint64_t group_ = 0;  // the near-duplicates that are left out; 0: none
  query::Node words_;
  Xapian::Query candidates_;
};

}  // namespace fahras::match
