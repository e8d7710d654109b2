#include <map>
#include <string>
#include <vector>

#include <builder/builder.h>
#include <schema/generation.h>
#include <schema/segment_facts.h>
#include <schema/stored_articles.h>
#include <schema/terms.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "contents_check.h"
#include "database_flags.h"
#include "index_reader.h"

using namespace fahras;
namespace fs = std::filesystem;

namespace {

// The data that a check of contents reads from a database.
struct Contents {
  std::vector<Xapian::Document> documents;
  std::map<std::string, std::string> metadata;

  schema::PieceId piece() const {
    return schema::decode_pieces(metadata.at(schema::pieces_key)).at(0).id;
  }
  void recount(std::uint32_t count) {
    metadata[schema::pieces_key] = schema::encode_pieces({{piece(), count}});
  }
};

Contents read(const fs::path& file) {
  const Xapian::Database database(file.string());
  Contents contents;
  for (Xapian::docid i = 1; i <= database.get_lastdocid(); ++i) {
    const Xapian::Document from = database.get_document(i);
    Xapian::Document& to = contents.documents.emplace_back();
    to.set_data(from.get_data());
    const auto date = schema::slot(schema::Slot::date);
    to.add_value(date, from.get_value(date));
  }
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
    contents.metadata[*key] = database.get_metadata(*key);
  }
  return contents;
}

// Returns the result of checking a segment one of whose databases was changed.
template <class Change>
std::string complaint(const char* changed, Change change) {
  const test::TemporaryFolder folder;
  builder::Build build({.index = folder / "index", .analyzer = "none", .threads = 1});
  for (int i = 0; i < 3; ++i) build.add(test::numbered_article(i));
  build.publish();
  const fs::path segment = folder / "index/segment-000001";
  builder::check_contents(segment);

  Contents contents = read(segment / changed);
  change(contents);
  {
    Xapian::WritableDatabase copy((folder / "copy").string(), builder::database_flags);
    for (const Xapian::Document& document : contents.documents) copy.add_document(document);
    for (const auto& [key, value] : contents.metadata) copy.set_metadata(key, value);
    copy.commit();
  }
  fs::remove(segment / changed);
  fs::rename(folder / "copy", segment / changed);
  try {
    builder::check_contents(segment);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::index);
    return error.what();
  }
  return {};
}

// Returns the problem of article 1's first paragraph if it had this reference.
std::string complaint_of_ref(const schema::ParagraphRef& ref) {
  return complaint(schema::paragraphs_file, [&](Contents& contents) {
    contents.documents.at(2).set_data(schema::encode_paragraph_ref(ref));
  });
}

}  // namespace

TEST_CASE("a sound segment passes the check") {
  for (const char* name : {schema::articles_file, schema::paragraphs_file}) {
    CHECK(complaint(name, [](Contents&) {}).empty());
  }
}

TEST_CASE("pieces whose counts differ from the database are found") {
  for (const char* name : {schema::articles_file, schema::paragraphs_file}) {
    for (const std::uint32_t count : {0U, 2U, 7U}) {
      CHECK_THAT(complaint(name, [&](Contents& contents) { contents.recount(count); }),
                 Catch::Contains("its pieces have " + std::to_string(count)));
    }
  }
}

TEST_CASE("a database without pieces or facts is found") {
  for (const char* name : {schema::articles_file, schema::paragraphs_file}) {
    CHECK_THAT(complaint(name, [](Contents& it) { it.metadata.erase(schema::pieces_key); }),
               Catch::Contains("list of pieces"));
    CHECK_THAT(complaint(name, [](Contents& it) { it.metadata.erase(schema::segment_facts_key); }),
               Catch::Contains(name));
  }
}

TEST_CASE("missing or damaged tokens and records are found") {
  for (const auto key : {schema::tokens_key, schema::record_key}) {
    for (const char* value : {"", "damaged"}) {
      CHECK_THAT(complaint(schema::articles_file,
                           [&](Contents& it) { it.metadata.at(key(it.piece(), 1)) = value; }),
                 Catch::Contains("damaged"));
    }
  }
}

TEST_CASE("wrong references of paragraphs are found") {
  CHECK(complaint_of_ref({1, 1}).empty());
  CHECK_THAT(complaint_of_ref({1, 2}), Catch::Contains("paragraph 3 is not the one"));
  CHECK_THAT(complaint_of_ref({0, 1}), Catch::Contains("paragraph 3 is not the one"));
  CHECK_THAT(complaint_of_ref({3, 1}),
             Catch::Contains("belongs to an article that does not exist"));
}

TEST_CASE("databases of another format, and swapped databases, are found") {
  for (const char* name : {schema::articles_file, schema::paragraphs_file}) {
    const auto changed = [name](auto change) {
      return complaint(name, [&](Contents& contents) {
        std::string& stored = contents.metadata.at(schema::segment_facts_key);
        auto facts = schema::decode_segment_facts(stored, "");
        change(facts);
        stored = schema::encode_segment_facts(facts);
      });
    };
    CHECK_THAT(changed([](auto& facts) { --facts.format; }), Catch::Contains("format"));
    CHECK_THAT(changed([](auto& facts) { ++facts.analyzer_version; }), Catch::Contains("version"));
    CHECK_THAT(changed([](auto& facts) { facts.database = "other"; }),
               Catch::Contains("the database of other"));
  }
}

TEST_CASE("superfluous and missing paragraphs are found") {
  CHECK_THAT(complaint(schema::paragraphs_file,
                       [&](Contents& contents) {
                         contents.documents.pop_back();
                         contents.recount(5);
                       }),
             Catch::Contains("missing"));
  CHECK_THAT(complaint(schema::paragraphs_file,
                       [&](Contents& contents) {
                         contents.documents.emplace_back();
                         contents.recount(7);
                       }),
             Catch::Contains("to no article"));
}
