#include <schema/pieces.h>

#include <algorithm>
#include <limits>
#include <unordered_set>
#include <utility>

#include <fahras/error.h>
#include <fmt/format.h>

#include "codec.h"

namespace fahras::schema {
namespace {

constexpr std::uint8_t pieces_version = 1;

// All keys of one kind and one piece have the same length, so that they sort in the order of their
// numbers.
std::string key(const char* kind, PieceId piece, std::uint32_t number) {
  std::string made = kind;
  for (int shift = 56; shift >= 0; shift -= 8) made.push_back(static_cast<char>(piece >> shift));
  for (int shift = 24; shift >= 0; shift -= 8) made.push_back(static_cast<char>(number >> shift));
  return made;
}

[[noreturn]] void throw_damaged(const char* what) {
  throw Error(
      ErrorKind::index,
      fmt::format("damaged index: {}; run fahras-index check, then build the index again", what));
}

}  // namespace

std::string encode_pieces(const std::vector<Piece>& pieces) {
  RecordWriter out;
  out.byte(pieces_version);
  for (const Piece& piece : pieces) {
    out.fixed64(piece.id);
    out.varint(piece.documents);
  }
  return out.take();
}

std::vector<Piece> decode_pieces(std::string_view data) {
  RecordReader in(data, "list of pieces");
  if (in.byte() != pieces_version) in.fail("its version is unknown");
  std::vector<Piece> pieces;
  std::unordered_set<PieceId> ids;
  std::uint64_t documents = 0;
  while (in.left() > 0) {
    const PieceId id = in.fixed64();
    const std::uint64_t count = in.varint();
    // The number after the last document must also be a valid document number.
    if (count >= std::numeric_limits<Xapian::docid>::max() - documents) in.fail("it is too long");
    if (!ids.insert(id).second) in.fail("it has a piece twice");
    documents += count;
    pieces.push_back({id, static_cast<std::uint32_t>(count)});
  }
  return pieces;
}

std::string tokens_key(PieceId piece, std::uint32_t article) { return key("t:", piece, article); }

std::string record_key(PieceId piece, std::uint32_t article) { return key("a:", piece, article); }

std::string packing_key(PieceId piece) { return fmt::format("packing:{:016x}", piece); }

PieceMap::PieceMap(std::vector<Piece> pieces) : pieces_(std::move(pieces)), first_{1} {
  for (const Piece& piece : pieces_) first_.push_back(first_.back() + piece.documents);
}

PieceMap::Place PieceMap::place(Xapian::docid document) const {
  if (document == 0 || document >= first_.back()) throw_damaged("a document is in no piece of it");
  const auto next = std::upper_bound(first_.begin(), first_.end(), document);
  const auto piece = static_cast<std::size_t>(next - first_.begin()) - 1;
  return {piece, document - first_[piece]};
}

Xapian::docid PieceMap::document(PieceId piece, std::uint32_t number) const {
  const auto found = std::find_if(pieces_.begin(), pieces_.end(),
                                  [&](const Piece& one) { return one.id == piece; });
  if (found == pieces_.end() || number >= found->documents) {
    throw_damaged("a paragraph belongs to an article that does not exist");
  }
  return first_[static_cast<std::size_t>(found - pieces_.begin())] + number;
}

}  // namespace fahras::schema
