#include <schema/stored_articles.h>

#include <utility>

namespace fahras::schema {

StoredArticles::StoredArticles(Xapian::Database articles)
    : database_(std::move(articles)),
      pieces_(decode_pieces(database_.get_metadata(pieces_key))),
      unpackers_(pieces_.pieces().size()) {}

Article StoredArticles::article(Xapian::docid document) const {
  const PieceMap::Place place = pieces_.place(document);
  const PieceId piece = pieces_.pieces()[place.piece].id;
  std::unique_ptr<ArticleUnpacker>& unpacker = unpackers_[place.piece];
  if (!unpacker) {
    unpacker = std::make_unique<ArticleUnpacker>(database_.get_metadata(packing_key(piece)));
  }
  return unpacker->unpack(database_.get_metadata(record_key(piece, place.number)));
}

std::string StoredArticles::tokens(Xapian::docid document) const {
  const PieceMap::Place place = pieces_.place(document);
  return database_.get_metadata(tokens_key(pieces_.pieces()[place.piece].id, place.number));
}

}  // namespace fahras::schema
