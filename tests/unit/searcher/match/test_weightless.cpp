#include "weightless.h"

#include <support/catch.h>

using namespace fahras::match;

TEST_CASE("matches without weights are in the order of documents and have weight 0") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const unsigned times : {1U, 3U, 0U, 2U}) {
    Xapian::Document document;
    if (times > 0) document.add_term("word", times);
    database.add_document(document);
  }
  const Xapian::MSet matches =
      make_weightless(database, Xapian::Query("word")).get_mset(0, database.get_doccount());
  REQUIRE(matches.size() == 3);
  Xapian::docid last = 0;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    CHECK(match.get_weight() == 0);
    CHECK(*match > last);
    last = *match;
  }
  CHECK(last == 4);
}
