// Pieces. A piece is what one build or update wrote: a run of consecutive documents in both
// databases. A segment has one piece, or several if the databases of segments were joined. Tokens
// and records of articles are user metadata under the piece's id and the article's number in the
// piece, so that a merge, which renumbers documents, need not rewrite them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <schema/words.h>
#include <xapian.h>

namespace fahras::schema {

// The id of the piece's dictionary.
using PieceId = DictionaryId;

struct Piece {
  PieceId id = 0;
  std::uint32_t documents = 0;  // in the database that holds this list of pieces
};

// User metadata of both databases: the list of pieces in the order of their documents.
inline constexpr const char* pieces_key = "pieces";
std::string encode_pieces(const std::vector<Piece>& pieces);
std::vector<Piece> decode_pieces(std::string_view data);  // throws Error(index)

// Keys of user metadata of the articles database. Articles are numbered within their piece, from 0;
// the keys of a piece are in the order of the numbers.
std::string tokens_key(PieceId piece, std::uint32_t article);  // TokensWriter's value
std::string record_key(PieceId piece, std::uint32_t article);  // ArticlePacker's record
std::string packing_key(PieceId piece);  // learn_packing(); absent if it is empty

// Converts the number of a document to a piece and a number in it, and back.
class PieceMap {
 public:
  struct Place {
    std::size_t piece = 0;  // index into pieces()
    std::uint32_t number = 0;
  };

  explicit PieceMap(std::vector<Piece> pieces);

  const std::vector<Piece>& pieces() const { return pieces_; }
  Xapian::docid documents() const { return first_.back() - 1; }
  // place() and document() throw Error(index) for a document that is in none of the pieces.
  Place place(Xapian::docid document) const;
  Xapian::docid document(PieceId piece, std::uint32_t number) const;

 private:
  std::vector<Piece> pieces_;
  std::vector<Xapian::docid> first_;  // the first document of each piece, and the end
};

}  // namespace fahras::schema
