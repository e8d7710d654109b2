#include "given_articles.h"

#include <support/catch.h>

using namespace fahras;
using namespace fahras::api;

namespace {

std::string refusal(const std::string& json) {
  try {
    const auto refused = given_articles(parse_json(json)).refused;
    return refused ? refused->code() : "no error";
  } catch (const ApiError& error) {
    return error.code();
  }
}

}  // namespace

TEST_CASE("a document's fields become an article's fields") {
  const auto given = given_articles(parse_json(R"([{"id": "a", "title": "t", "text": "x\ny",
      "url": "u", "date": "2025-09-04", "source": "s", "author": "w", "section": "c",
      "language": "ar", "price": 3}, {"id": 7, "source": 24, "title": null}])"))
                         .articles;
  REQUIRE(given.size() == 2);
  CHECK(given[0].article.text == "x\ny");
  CHECK(given[0].article.section == "c");
  CHECK(given[0].article.language == "ar");
  CHECK(given[0].fields.count() == 8);
  CHECK(given[1].article.id == "7");
  CHECK(given[1].article.source == "24");
  CHECK(given[1].fields.count() == 2);
  CHECK(given_articles(parse_json(R"({"id": "one"})")).received == 1);
}

TEST_CASE("invalid documents are refused") {
  CHECK(refusal(R"([{"title": "t"}])") == "missing_document_id");
  CHECK(refusal(R"([{"id": null}])") == "missing_document_id");
  CHECK(refusal(R"([{"id": ""}])") == "invalid_document_id");
  CHECK(refusal(R"([{"id": 1.5}])") == "invalid_document_id");
  CHECK(refusal(R"([{"id": {}}])") == "invalid_document_id");
  CHECK(refusal(R"([{"id": 1, "title": []}])") == "invalid_document_fields");
  CHECK(refusal("[1]") == "malformed_payload");
  CHECK(refusal("3") == "malformed_payload");
}

TEST_CASE("documents after an invalid one are counted, and the first error is reported") {
  const GivenArticles given =
      given_articles(parse_json(R"([{"id": 1}, {"id": ""}, {"title": "t"}, {"id": 2}])"));
  CHECK(given.received == 4);
  REQUIRE(given.refused);
  CHECK(given.refused->code() == "invalid_document_id");
  CHECK(given_article_lines("{\"id\":1}\n{}\n{\"id\":2}\n").received == 3);
  CHECK(refusal(R"([{"id": ""}, 1])") == "malformed_payload");
}

TEST_CASE("documents may be lines") {
  const auto given = given_article_lines("{\"id\":1}\n\n  \r\n{\"id\":2}").articles;
  REQUIRE(given.size() == 2);
  CHECK(given[1].article.id == "2");
  CHECK_THROWS_AS(given_article_lines("{\"id\":1}\n{"), ApiError);
}

TEST_CASE("missing fields are completed from the stored article") {
  NewArticle existing;
  existing.id = "a";
  existing.title = "old";
  existing.author = "w";
  existing.url = "u";
  existing.text = "one\ntwo\nthree";
  existing.headings = {1};
  const auto given =
      given_articles(parse_json(R"({"id": "a", "title": "new", "author": null})")).articles;
  const NewArticle article = completed(given[0], existing);
  CHECK(article.title == "new");
  CHECK(article.url == "u");
  CHECK(article.author.empty());
  CHECK(article.text == "one\ntwo\nthree");
  CHECK(article.headings == std::vector<std::size_t>{1});
  const auto other = given_articles(parse_json(R"({"id": "a", "text": "new"})")).articles;
  CHECK(completed(other[0], existing).text == "new");
  CHECK_FALSE(completed(other[0], existing).headings);
}

TEST_CASE("the id may be in another field") {
  const auto given = given_articles(parse_json(R"([{"nr": 3, "id": "x", "text": "t"}])"), "nr");
  REQUIRE(given.articles.size() == 1);
  CHECK(given.articles[0].article.id == "3");
  CHECK(given_articles(parse_json(R"({"id": "x"})"), "nr").refused->code() ==
        "missing_document_id");
}
