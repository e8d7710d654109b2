#include <algorithm>

#include <fahras/error.h>
#include <schema/pieces.h>
#include <support/catch.h>

using namespace fahras;
using namespace fahras::schema;

namespace {

bool is_index_error(const std::string& data) {
  try {
    decode_pieces(data);
  } catch (const Error& error) {
    return error.kind() == ErrorKind::index;
  }
  return false;
}

}  // namespace

TEST_CASE("pieces are read back in order") {
  const std::vector<Piece> pieces{{~PieceId{0}, 3}, {7, 0}, {1, 4'000'000'000}};
  const std::vector<Piece> read = decode_pieces(encode_pieces(pieces));
  REQUIRE(read.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(read[i].id == pieces[i].id);
    CHECK(read[i].documents == pieces[i].documents);
  }
  CHECK(decode_pieces(encode_pieces({})).empty());
}

TEST_CASE("a damaged list of pieces is an index error") {
  const std::string data = encode_pieces({{5, 300}});
  CHECK(is_index_error(""));
  CHECK(is_index_error("\2"));
  for (std::size_t length = 2; length < data.size(); ++length) {
    CHECK(is_index_error(data.substr(0, length)));
  }
  // Together the pieces have more documents than Xapian can count.
  CHECK(is_index_error(encode_pieces({{1, 4'000'000'000}, {2, 4'000'000'000}})));
  CHECK(is_index_error(encode_pieces({{1, 2}, {2, 1}, {1, 2}})));
}

TEST_CASE("documents are converted to places in their pieces and back") {
  const PieceMap map({{50, 2}, {70, 0}, {60, 3}});
  CHECK(map.documents() == 5);
  for (const auto& [document, piece, number] :
       {std::tuple(1U, 0U, 0U), {2U, 0U, 1U}, {3U, 2U, 0U}, {5U, 2U, 2U}}) {
    CHECK(map.place(document).piece == piece);
    CHECK(map.place(document).number == number);
    CHECK(map.document(map.pieces()[piece].id, number) == document);
  }
}

TEST_CASE("documents that belong to no piece are an index error") {
  const PieceMap map({{50, 2}, {60, 3}});
  CHECK_THROWS_AS(map.place(0), Error);
  CHECK_THROWS_AS(map.place(6), Error);
  CHECK_THROWS_AS(map.document(50, 2), Error);
  CHECK_THROWS_AS(map.document(51, 0), Error);
  CHECK(PieceMap({}).documents() == 0);
  CHECK_THROWS_AS(PieceMap({}).place(1), Error);
}

TEST_CASE("keys are in the order of the articles' numbers and differ by kind and piece") {
  for (const auto key : {tokens_key, record_key}) {
    std::vector<std::string> keys;
    for (const std::uint32_t number : {0U, 1U, 255U, 256U, 65'536U, 16'777'216U, 4'294'967'295U}) {
      keys.push_back(key(9, number));
    }
    CHECK(std::is_sorted(keys.begin(), keys.end()));
    CHECK(key(9, 1) != key(10, 1));
  }
  CHECK(tokens_key(9, 1) != record_key(9, 1));
  CHECK(packing_key(9) != packing_key(10));
}
