#include "suggestions.h"

#include <support/catch.h>

#include "served.h"

using namespace fahras;
using namespace fahras::test;
using Catch::Contains;

namespace {

std::vector<NewArticle> articles_about_hospitals() {
  std::vector<NewArticle> articles = sample_articles();
  for (int i = 0; i < 5; ++i)
    articles.push_back(new_article("w" + std::to_string(i), "",
                                   "المستشفيات الحكومية رقم " + std::to_string(i * 7)));
  return articles;
}

}  // namespace

TEST_CASE("the last word of the query is completed") {
  Served served;
  const Answer answer = served.get("/indexes/news/suggest?q=أسعار النف&limit=3");
  REQUIRE(answer.status == 200);
  CHECK(answer.json["query"] == "أسعار النف");
  REQUIRE(answer.json["completions"].size() >= 1);
  CHECK(answer.json["completions"][0]["text"].get<std::string>().starts_with("أسعار النف"));
  CHECK(answer.json["completions"][0]["count"].is_number_unsigned());
  CHECK(answer.json["processingTimeMs"].is_number_unsigned());
}

TEST_CASE("nothing is completed after a space") {
  Served served;
  CHECK(served.get("/indexes/news/suggest?q=أسعار ").json["completions"].empty());
  CHECK(served.get("/indexes/news/suggest").json["completions"].empty());
}

TEST_CASE("a word that no article contains is corrected") {
  Served served(articles_about_hospitals());
  CHECK(served.get("/indexes/news/suggest?q=المستشفبات").json["didYouMean"] == "المستشفيات");
  CHECK(served.search(R"({"q": "المستشفبات"})")["didYouMean"] == "المستشفيات");
  CHECK_FALSE(served.get("/indexes/news/suggest?q=المستشفيات").json.contains("didYouMean"));
  CHECK(served.get("/indexes/news/suggest?q=المستشفبات الحكو").json["didYouMean"] ==
        "المستشفيات الحكو");
  CHECK_FALSE(served.get("/indexes/news/suggest?q=المستش").json.contains("didYouMean"));
}

TEST_CASE("invalid suggestion requests are refused") {
  Served served;
  CHECK(served.get("/indexes/news/suggest?limit=x").code() == "invalid_suggest_limit");
  CHECK(served.get("/indexes/news/suggest?x=1").code() == "bad_request");
  CHECK(served.get("/indexes/none/suggest?q=x").code() == "index_not_found");
}

TEST_CASE("a browser gets suggestions in the OpenSearch format") {
  Served served;
  const Answer answer = served.get("/indexes/news/opensearch-suggestions?q=أسعار النف");
  REQUIRE(answer.status == 200);
  CHECK_THAT(answer.response.content_type, Contains("application/x-suggestions+json"));
  REQUIRE(answer.json.size() == 2);
  CHECK(answer.json[0] == "أسعار النف");
  CHECK(answer.json[1][0].get<std::string>().starts_with("أسعار النف"));
}

TEST_CASE("a browser gets an OpenSearch description") {
  api::ServiceOptions options;
  options.public_url = "https://search.example.org/a&b";
  Served served(sample_articles(), options);
  const auto response = served.get("/opensearch.xml").response;
  CHECK(response.status == 200);
  CHECK_THAT(response.content_type, Contains("application/opensearchdescription+xml"));
  CHECK_THAT(
      response.body,
      Contains("template=\"https://search.example.org/a&amp;b/?index=news&amp;q={searchTerms}\""));
  CHECK_THAT(response.body, Contains("/indexes/news/opensearch-suggestions?q={searchTerms}"));
  CHECK(served.get("/opensearch.xml?index=none").code() == "index_not_found");
}

TEST_CASE("a misspelt word also matches similar words, which the answer names") {
  Served served(articles_about_hospitals());
  const Input answer = served.search(
      R"({"q": "المستشفبات", "showRankingScoreDetails": true, "showRankingScore": true})");
  CHECK(answer["typos"] == Input({{"المستشفبات", {"مستشفيات"}}}));
  REQUIRE(answer["hits"].size() > 0);
  CHECK(answer["hits"][0]["_rankingScoreDetails"]["typo"]["typoCount"] == 1);
  CHECK(answer["hits"][0]["_rankingScoreDetails"]["typo"]["score"] < 0);
  CHECK(answer["hits"][0]["_rankingScore"] > 0.8);
  const Input strict = served.search(R"({"q": "المستشفبات", "typos": false})");
  CHECK(strict["hits"].empty());
  CHECK_FALSE(strict.contains("typos"));
  CHECK(strict["didYouMean"] == "المستشفيات");
}
