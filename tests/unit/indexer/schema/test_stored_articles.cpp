#include <fahras/error.h>
#include <schema/stored_articles.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using namespace fahras::schema;

namespace {

Article article(const std::string& id) {
  Article made;
  made.id = id;
  return made;
}

// Makes two pieces: a and b are in the first, c is in the second, and d is in none.
Xapian::Database database(const std::filesystem::path& path) {
  Xapian::WritableDatabase out(path.string(), Xapian::DB_CREATE);
  const Packing packing("");
  ArticlePacker packer;
  const auto store = [&](PieceId piece, std::uint32_t number, const std::string& id) {
    out.set_metadata(record_key(piece, number),
                     std::string(packer.pack(encode_article(article(id)), packing)));
    out.set_metadata(tokens_key(piece, number), "tokens of " + id);
  };
  store(70, 0, "a");
  store(70, 1, "b");
  store(60, 0, "c");
  store(60, 1, "d");
  out.set_metadata(pieces_key, encode_pieces({{70, 2}, {60, 1}}));
  out.commit();
  return Xapian::Database(path.string());
}

}  // namespace

TEST_CASE("articles and tokens of all pieces are read in the order of documents") {
  const test::TemporaryFolder folder;
  const StoredArticles articles(database(folder / "articles"));
  std::string read;
  for (Xapian::docid i = 1; i <= articles.pieces().documents(); ++i) {
    read += articles.article(i).id + ": " + articles.tokens(i) + "\n";
  }
  CHECK(read == "a: tokens of a\nb: tokens of b\nc: tokens of c\n");
  CHECK(articles.dictionary(2) == 70);
  CHECK(articles.dictionary(3) == 60);
}

TEST_CASE("documents that belong to no piece, and databases without pieces, are index errors") {
  const test::TemporaryFolder folder;
  const StoredArticles articles(database(folder / "articles"));
  for (const Xapian::docid document : {0U, 4U}) {
    CHECK_THROWS_AS(articles.article(document), Error);
    CHECK_THROWS_AS(articles.tokens(document), Error);
    CHECK_THROWS_AS(articles.dictionary(document), Error);
  }
  Xapian::WritableDatabase empty((folder / "empty").string(), Xapian::DB_CREATE);
  CHECK_THROWS_AS(StoredArticles(empty), Error);
}

TEST_CASE("a missing record is an index error") {
  const test::TemporaryFolder folder;
  Xapian::WritableDatabase out((folder / "articles").string(), Xapian::DB_CREATE);
  out.set_metadata(pieces_key, encode_pieces({{70, 2}}));
  out.commit();
  const StoredArticles articles(out);
  CHECK_THROWS_AS(articles.article(1), Error);
  CHECK(articles.tokens(1).empty());
}
