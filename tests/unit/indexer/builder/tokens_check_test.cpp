#include <fahras/error.h>
#include <schema/terms.h>
#include <schema/tokens.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "database_flags.h"
#include "dictionary.h"
#include "index_reader.h"
#include "tokens_check.h"

using namespace fahras;

namespace {

// An articles database of one article, whose paragraphs are a heading and another, with these
// tokens and a dictionary of one word.
class Articles {
 public:
  template <class Write>
  explicit Articles(Write write) {
    builder::Dictionary dictionary;
    dictionary.number({"a", "a", "a"});
    Xapian::WritableDatabase out(path().string(), builder::database_flags);
    copy(dictionary, out);
    schema::Article article = test::numbered_article(1);
    article.paragraphs.resize(2);
    schema::TokensWriter tokens;
    tokens.start(dictionary.id());
    for (std::size_t i = 0; i < schema::field_parts; ++i) tokens.part(0, false);
    write(tokens);
    Xapian::Document document;
    document.set_data(schema::encode_article(article));
    document.add_value(schema::slot(schema::Slot::tokens), tokens.value());
    out.add_document(document);
    out.commit();
  }
  std::filesystem::path path() const { return folder_ / "articles"; }

 private:
  void copy(const builder::Dictionary& dictionary, Xapian::WritableDatabase& out) const {
    dictionary.write(folder_ / "words", *Analyzer::find("fahras"));
    const Xapian::Database words((folder_ / "words").string());
    for (auto key = words.metadata_keys_begin(); key != words.metadata_keys_end(); ++key) {
      out.set_metadata(*key, words.get_metadata(*key));
    }
  }

  test::TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("tokens that fit their article are sound") {
  const Articles articles([](schema::TokensWriter& out) {
    out.part(1, true);
    out.word(1);
    out.part(1, false);
    out.literal({"b", "b", "b"});
  });
  CHECK_NOTHROW(builder::check_tokens(articles.path()));
}

TEST_CASE("tokens of other paragraphs, or of unknown words, are found") {
  const Articles no_heading([](schema::TokensWriter& out) {
    out.part(0, false);
    out.part(0, false);
  });
  CHECK_THROWS_WITH(builder::check_tokens(no_heading.path()), Catch::Contains("other paragraphs"));
  const Articles unknown_word([](schema::TokensWriter& out) {
    out.part(0, true);
    out.part(1, false);
    out.word(2);
  });
  CHECK_THROWS_WITH(builder::check_tokens(unknown_word.path()), Catch::Contains("does not have"));
  const Articles too_much([](schema::TokensWriter& out) {
    out.part(0, true);
    out.part(0, false);
    out.part(0, false);
  });
  CHECK_THROWS_WITH(builder::check_tokens(too_much.path()), Catch::Contains("more tokens"));
  const Articles too_little([](schema::TokensWriter& out) { out.part(0, true); });
  CHECK_THROWS_WITH(builder::check_tokens(too_little.path()), Catch::Contains("ends too early"));
}
