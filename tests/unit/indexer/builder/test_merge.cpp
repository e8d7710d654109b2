#include <algorithm>

#include <builder/builder.h>
#include <fmt/format.h>
#include <schema/generation.h>
#include <schema/pieces.h>
#include <schema/segment_facts.h>
#include <schema/stored_articles.h>
#include <support/catch.h>
#include <support/temporary_folder.h>
#include <xapian.h>

#include "contents_check.h"
#include "index_reader.h"
#include "merge.h"

using namespace fahras;

TEST_CASE("many databases are merged in order and then removed") {
  const test::TemporaryFolder folder;
  std::vector<std::filesystem::path> parts;
  for (int i = 0; i < 150; ++i) {  // more than are merged at once
    parts.push_back(folder / std::to_string(i));
    Xapian::WritableDatabase part(parts.back().string(),
                                  Xapian::DB_CREATE | Xapian::DB_NO_TERMLIST | Xapian::DB_NO_SYNC);
    Xapian::Document document;
    document.set_data(std::to_string(i));
    document.add_value(0, std::to_string(i % 3));
    part.add_document(document);
    part.add_spelling("word", 2);
    part.set_metadata("key", std::to_string(i));
  }
  builder::merge_databases(parts, folder / "merged.glass");
  const Xapian::Database merged((folder / "merged.glass").string());
  REQUIRE(merged.get_doccount() == 150);
  for (Xapian::docid i = 1; i <= 150; ++i) {
    CHECK(merged.get_document(i).get_data() == std::to_string(i - 1));
  }
  CHECK(merged.spellings_begin().get_termfreq() == 300);
  CHECK(merged.get_metadata("key") == "0");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("merged files support collapsing, sorting and value ranges") {
  const test::TemporaryFolder folder;
  std::vector<std::filesystem::path> parts;
  for (int i = 0; i < 4; ++i) {
    parts.push_back(folder / std::to_string(i));
    Xapian::WritableDatabase part(parts.back().string(),
                                  Xapian::DB_CREATE | Xapian::DB_NO_TERMLIST);
    Xapian::Document document;
    document.add_term("x");
    document.add_value(0, "2025-09-0" + std::to_string(9 - i));
    document.add_value(1, i < 2 ? "same" : "");
    part.add_document(document);
  }
  builder::merge_databases(parts, folder / "merged.glass");
  Xapian::Enquire enquire(Xapian::Database((folder / "merged.glass").string()));
  enquire.set_query(Xapian::Query("x"));
  enquire.set_collapse_key(1);
  enquire.set_sort_by_value(0, false);
  const Xapian::MSet sorted = enquire.get_mset(0, 10);
  REQUIRE(sorted.size() == 3);  // a group of two counts once, documents without a group each
  CHECK(*sorted.begin() == 4);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_VALUE_RANGE, 0, "2025-09-06", "2025-09-07"));
  CHECK(enquire.get_mset(0, 10).size() == 2);
}

TEST_CASE("pieces are joined in the order of the databases, however many there are") {
  const test::TemporaryFolder folder;
  std::vector<std::filesystem::path> parts;
  for (std::uint32_t i = 0; i < 150; ++i) {
    parts.push_back(folder / std::to_string(i));
    Xapian::WritableDatabase part(parts.back().string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    // Some databases have no pieces, as those of chunks have, and some have two.
    std::vector<schema::Piece> pieces{{~std::uint64_t{i}, i}};
    if (i % 7 == 0) pieces.push_back({i, 1});
    if (i % 3 != 0) part.set_metadata(schema::pieces_key, schema::encode_pieces(pieces));
  }
  builder::merge_databases(parts, folder / "merged.glass");
  const Xapian::Database merged((folder / "merged.glass").string());
  std::vector<std::uint32_t> counts;
  for (const auto& piece : schema::decode_pieces(merged.get_metadata(schema::pieces_key))) {
    if (piece.id == ~std::uint64_t{piece.documents}) counts.push_back(piece.documents);
  }
  CHECK(counts.size() == 100);
  CHECK(std::is_sorted(counts.begin(), counts.end()));
}

TEST_CASE("databases of several builds are merged into a sound segment") {
  const test::TemporaryFolder folder;
  std::vector<std::filesystem::path> articles;
  std::vector<std::filesystem::path> paragraphs;
  for (int i = 0; i < 3; ++i) {
    const auto index = folder / std::to_string(i);
    builder::Build build({.index = index, .threads = 1});
    // The second build is empty.
    for (int k = 0; k < 5 && i != 1; ++k) build.add(test::numbered_article(i * 5 + k));
    build.publish();
    articles.push_back(index / "segment-000001" / schema::articles_file);
    paragraphs.push_back(index / "segment-000001" / schema::paragraphs_file);
  }
  const auto segment = folder / "segment";
  std::filesystem::create_directory(segment);
  builder::merge_databases(articles, segment / schema::articles_file);
  builder::merge_databases(paragraphs, segment / schema::paragraphs_file);
  CHECK_NOTHROW(builder::check_contents(segment));

  for (const char* name : {"articles", "paragraphs"}) {
    const Xapian::Database database((segment / (std::string(name) + ".glass")).string());
    const auto first = schema::decode_pieces(database.get_metadata(schema::pieces_key)).at(0);
    const auto facts =
        schema::decode_segment_facts(database.get_metadata(schema::segment_facts_key), name);
    CHECK(facts.build == fmt::format("{:016x}", first.id));
  }

  const schema::StoredArticles merged(Xapian::Database((segment / schema::articles_file).string()));
  REQUIRE(merged.pieces().pieces().size() == 3);
  REQUIRE(merged.pieces().documents() == 10);
  for (Xapian::docid i = 1; i <= 10; ++i) {
    const int number = static_cast<int>(i <= 5 ? i - 1 : i + 4);
    CHECK(merged.article(i).id == "article-" + std::to_string(number));
    const auto words = test::read_dictionary(merged.database(), merged.dictionary(i));
    const std::string shown = test::show_tokens(words, merged.tokens(i));
    CHECK_THAT(shown, Catch::Contains("رقم " + std::to_string(number) + "\n"));
  }
}

TEST_CASE("a merge that cannot be written throws an error that names the file") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_WITH(builder::merge_databases({folder / "gone"}, folder / "no/merged.glass"),
                    Catch::Contains("merged.glass"));
}
