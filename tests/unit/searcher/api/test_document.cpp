#include "document.h"

#include <support/catch.h>

using namespace fahras;
using namespace fahras::api;

namespace {

StoredArticle article() {
  StoredArticle stored;
  stored.id = "a";
  stored.title = "عنوان";
  stored.date = "2025-09-04";
  stored.source = "مصدر";
  stored.paragraphs = {{"أول", false}, {"رأس", true}, {"ثان", false}};
  return stored;
}

}  // namespace

TEST_CASE("a day's timestamp is its midnight in UTC") {
  CHECK(timestamp("2025-09-04") == 1756944000);
  CHECK(timestamp("1970-01-01") == 0);
  CHECK(timestamp("1969-12-31") == -86400);
  for (const char* const bad : {"", "2025", "2025-09", "2025-02-30", "2025-09-04x", "x"})
    CHECK_FALSE(timestamp(bad));
}

TEST_CASE("a document has the article's fields in order") {
  CHECK(to_text(as_json(document_of(article()), Attributes::all())) ==
        R"({"id":"a","title":"عنوان","text":"أول\nرأس\nثان","headings":[2],)"
        R"("date":"2025-09-04","timestamp":1756944000,"source":"مصدر"})");
}

TEST_CASE("only the wanted attributes of a document are shown") {
  const auto shown = [](std::vector<std::string> names) {
    return to_text(as_json(document_of(article()), Attributes(std::move(names))));
  };
  CHECK(shown({"source", "id", "nothing"}) == R"({"id":"a","source":"مصدر"})");
  CHECK(shown({}) == "{}");
  CHECK(shown({"id", "*"}) == shown({"*"}));
}
