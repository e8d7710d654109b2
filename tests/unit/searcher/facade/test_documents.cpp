#include <support/catch.h>

#include <query/parser.h>

#include "documents.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;
using namespace fahras::facade;

namespace {

struct Opened {
  Opened(std::vector<schema::Article> articles, std::string_view text, Unit unit)
      : index(std::move(articles)),
        shards({index.path()}),
        query(query::parse(text, shards.analyzer())),
        words(query::collect_words(query)),
        documents(shards, unit, words, tokens) {}

  TinyIndex index;
  Shards shards;
  query::Query query;
  query::QueryWords words;
  TokenStream tokens;
  Documents documents;
};

}  // namespace

TEST_CASE("an article comes with all its texts and its day") {
  schema::Article full = dated("a", "2025-09-04T10:00:00+03:00", {"#عنوان", "كتاب", "آخر"});
  full.title = "الكتاب";
  full.author = "كاتب";
  full.source = "صحيفة";
  Opened opened({full}, "كتاب", Unit::article);
  const auto document = opened.documents.get(1);
  REQUIRE(document);
  CHECK(document->text.day == "2025-09-04");
  CHECK_FALSE(document->paragraph);
  REQUIRE(document->text.parts.size() == 6);
  CHECK(document->text.parts[0].field == query::Field::title);
  CHECK(document->text.parts[0].occurrences.size() == 1);
  CHECK(document->text.parts[4].paragraph == 1);
  CHECK(document->text.parts[4].occurrences.size() == 1);
}

TEST_CASE("a paragraph comes with the headings above it, as it is indexed") {
  Opened opened({article("a", {"قبل", "#عنوان", "#فرعي", "كتاب"})}, "كتاب", Unit::paragraph);
  const auto first = opened.documents.get(1);
  const auto second = opened.documents.get(2);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first->paragraph == 0);
  CHECK(first->text.parts.size() == 1);
  CHECK(second->paragraph == 3);
  REQUIRE(second->text.parts.size() == 3);
  CHECK(second->text.parts[0].paragraph == 1);
  CHECK(second->text.parts[2].paragraph == 3);
  CHECK(first->article == second->article);
}
