// Reads the records and tokens of articles from the articles database of a segment. They are user
// metadata, which Xapian's remote backend gives access to.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <schema/article.h>
#include <schema/packing.h>
#include <schema/pieces.h>
#include <xapian.h>

namespace fahras::schema {

// The stored articles of one segment. Documents have the numbers of its own databases. Like
// Xapian's databases, it must be used by one thread at a time. All functions throw Error(index) for
// data that are damaged or absent.
class StoredArticles {
 public:
  explicit StoredArticles(Xapian::Database articles);

  const Xapian::Database& database() const { return database_; }
  const PieceMap& pieces() const { return pieces_; }
  Article article(Xapian::docid document) const;
  // Return an article's tokens, which TokensReader reads, and the id of the dictionary that has
  // their words.
  std::string tokens(Xapian::docid document) const;
  DictionaryId dictionary(Xapian::docid document) const {
    return pieces_.pieces()[pieces_.place(document).piece].id;
  }

 private:
  Xapian::Database database_;
  PieceMap pieces_;
  mutable std::vector<std::unique_ptr<ArticleUnpacker>> unpackers_;  // made when they are needed
};

}  // namespace fahras::schema
