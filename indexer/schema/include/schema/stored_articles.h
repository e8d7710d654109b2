// Reads what the articles database of a segment stores: records and tokens of articles. All of it
// is user metadata, which is there over Xapian's remote backend, too.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <schema/article.h>
#include <schema/packing.h>
#include <schema/pieces.h>
#include <xapian.h>

namespace fahras::schema {

// Of one segment: documents are counted as its own databases count them. Like Xapian's databases
// not for several threads at a time. All members throw Error(index) for what is damaged or not
// there.
class StoredArticles {
 public:
  explicit StoredArticles(Xapian::Database articles);

  const Xapian::Database& database() const { return database_; }
  const PieceMap& pieces() const { return pieces_; }
  Article article(Xapian::docid document) const;
  // For TokensReader, and the dictionary that it speaks of.
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
