#include <fahras/error.h>
#include <schema/terms.h>
#include <schema/tokens.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "articles_check.h"
#include "database_flags.h"
#include "dictionary.h"
#include "index_reader.h"

using namespace fahras;

namespace {

// An articles database with one article, which consists of a heading and a paragraph. It has the
// given tokens and a dictionary of one word.
class Articles {
 public:
  template <class Write>
  explicit Articles(Write write, const char* day = "2025-09-02") {
    builder::Dictionary dictionary;
    dictionary.number({"a", "a", "a"});
    Xapian::WritableDatabase out(path().string(), builder::database_flags);
    dictionary.write(out, *Analyzer::find("fahras"));
    schema::Article article = test::numbered_article(1);
    article.paragraphs.resize(2);
    schema::TokensWriter tokens;
    tokens.start(day);
    for (std::size_t i = 0; i < schema::token_fields().size(); ++i) tokens.part(0, false);
    write(tokens);
    Xapian::Document document;
    document.add_value(schema::slot(schema::Slot::date), "2025-09-02");
    out.add_document(document);
    const schema::Packing packing("");
    schema::ArticlePacker packer;
    out.set_metadata(schema::pieces_key, schema::encode_pieces({{dictionary.id(), 1}}));
    out.set_metadata(schema::tokens_key(dictionary.id(), 0), tokens.value());
    out.set_metadata(schema::record_key(dictionary.id(), 0),
                     std::string(packer.pack(schema::encode_article(article), packing)));
    out.commit();
  }
  void check() const {
    builder::check_articles(schema::StoredArticles(Xapian::Database(path().string())));
  }

 private:
  std::filesystem::path path() const { return folder_ / "articles"; }

  test::TemporaryFolder folder_;
};

void write_sound(schema::TokensWriter& out) {
  out.part(1, true);
  out.word(1);
  out.part(1, false);
  out.literal({"b", "b", "b"});
}

}  // namespace

TEST_CASE("tokens that match their article pass the check") {
  CHECK_NOTHROW(Articles(write_sound).check());
}

TEST_CASE("tokens of other paragraphs or unknown words are found") {
  const Articles no_heading([](schema::TokensWriter& out) {
    out.part(0, false);
    out.part(0, false);
  });
  CHECK_THROWS_WITH(no_heading.check(), Catch::Contains("do not match the paragraphs"));
  const Articles unknown_word([](schema::TokensWriter& out) {
    out.part(0, true);
    out.part(1, false);
    out.word(2);
  });
  CHECK_THROWS_WITH(unknown_word.check(), Catch::Contains("does not have"));
  const Articles too_much([](schema::TokensWriter& out) {
    out.part(0, true);
    out.part(0, false);
    out.part(0, false);
  });
  CHECK_THROWS_WITH(too_much.check(), Catch::Contains("more paragraphs"));
  const Articles too_little([](schema::TokensWriter& out) { out.part(0, true); });
  CHECK_THROWS_WITH(too_little.check(), Catch::Contains("ends too early"));
}

TEST_CASE("tokens whose day differs from the value are found") {
  CHECK_THROWS_WITH(Articles(write_sound, "2025-09-03").check(), Catch::Contains("day"));
  CHECK_THROWS_WITH(Articles(write_sound, "").check(), Catch::Contains("day"));
}
