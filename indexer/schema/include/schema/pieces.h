// What one build wrote is a piece: a run of documents that stand side by side in both databases.
// A segment has one piece, or several where the databases of builds were merged. Tokens and records
// of articles are user metadata under the piece's id and the article's number in the piece, so that
// a merge, which renumbers documents, need not rewrite them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <schema/words.h>
#include <xapian.h>

namespace fahras::schema {

// That of the piece's dictionary.
using PieceId = DictionaryId;

struct Piece {
  PieceId id = 0;
  std::uint32_t documents = 0;  // of the database that the list of pieces stands in
};

// User metadata of both databases: the pieces in the order of their documents.
inline constexpr const char* pieces_key = "pieces";
std::string encode_pieces(const std::vector<Piece>& pieces);
std::vector<Piece> decode_pieces(std::string_view data);  // throws Error(index)

// User metadata of the articles database. Articles are numbered within their piece, from 0 on; the
// keys of a piece stand in the order of the numbers.
std::string tokens_key(PieceId piece, std::uint32_t article);  // TokensWriter's value
std::string record_key(PieceId piece, std::uint32_t article);  // ArticlePacker's record
std::string packing_key(PieceId piece);  // what ArticlePacker was trained to; absent if it was not

// Finds documents in pieces and back.
class PieceMap {
 public:
  struct Place {
    std::size_t piece = 0;  // index into pieces()
    std::uint32_t number = 0;
  };

  explicit PieceMap(std::vector<Piece> pieces);

  const std::vector<Piece>& pieces() const { return pieces_; }
  Xapian::docid documents() const { return first_.back() - 1; }
  // Both throw Error(index) for what is in no piece.
  Place place(Xapian::docid document) const;
  Xapian::docid document(PieceId piece, std::uint32_t number) const;

 private:
  std::vector<Piece> pieces_;
  std::vector<Xapian::docid> first_;  // of each piece, and the end
};

}  // namespace fahras::schema
