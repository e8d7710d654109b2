#include <fmt/format.h>
#include <schema/segment_facts.h>
#include <schema/stored_articles.h>
#include <schema/terms.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "index_reader.h"
#include "piece_writer.h"

using namespace fahras;
using builder::PieceWriter;

namespace {

builder::ChunkResult in(const test::TemporaryFolder& folder) {
  return {folder / "articles", folder / "paragraphs", {}, 3, 7, 0};
}

}  // namespace

TEST_CASE("a piece stores its number of documents and its writer in both databases") {
  const test::TemporaryFolder folder;
  const PieceWriter piece;
  const Analyzer& analyzer = *Analyzer::find("light10");
  piece.write(in(folder), analyzer, "a = b");
  for (const auto& [name, count] : {std::pair("articles", 3U), std::pair("paragraphs", 7U)}) {
    const Xapian::Database database((folder / name).string());
    CHECK(database.get_doccount() == 0);
    const auto pieces = schema::decode_pieces(database.get_metadata(schema::pieces_key));
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0].id == piece.id());
    CHECK(pieces[0].documents == count);
    const auto facts =
        schema::decode_segment_facts(database.get_metadata(schema::segment_facts_key), name);
    CHECK(facts.database == name);
    CHECK(facts.build == fmt::format("{:016x}", piece.id()));
    CHECK(facts.format == schema::format_version);
    CHECK(facts.analyzer == "light10");
    CHECK(facts.analyzer_version == analyzer.version());
    CHECK(facts.synonyms == (facts.database == "articles" ? "a = b" : ""));
  }
}

TEST_CASE("a trained dictionary is written and makes articles smaller") {
  builder::Chunk chunk;
  for (int i = 0; i < 1000; ++i) chunk.articles.push_back(test::numbered_article(i));
  const std::string article = schema::encode_article(chunk.articles[7]);
  const test::TemporaryFolder folder;
  PieceWriter piece;
  schema::ArticlePacker packer;
  const std::size_t before = packer.pack(article, piece.packing()).size();
  piece.learn(chunk);
  CHECK(chunk.encoded.at(7) == article);
  const std::string record(packer.pack(article, piece.packing()));
  CHECK(record.size() < before);
  piece.write(in(folder), *Analyzer::find("none"), {});
  const Xapian::Database database((folder / "articles").string());
  const std::string learnt = database.get_metadata(schema::packing_key(piece.id()));
  CHECK(schema::ArticleUnpacker(learnt).unpack(record).id == chunk.articles[7].id);
}
