#include "size_budget.h"

#include <support/catch.h>

#include "errors.h"
#include "served.h"

using namespace fahras;
using namespace fahras::test;

TEST_CASE("all parts of an answer count towards the budget until it is exhausted") {
  api::SizeBudget budget;
  const std::size_t all = budget.left();
  const api::Output some = {{"a", "12345"}, {"b", {{"c", {"678", "9"}}, {"d", 7}, {"e", nullptr}}}};
  const std::size_t bytes = api::bytes_of(some);
  budget.take(some);
  CHECK(budget.left() == all - bytes);
  CHECK_THROWS_AS(budget.take(api::Output(std::string(all, 'x'))), api::ApiError);
  CHECK(budget.left() == all - bytes);
  CHECK_THROWS_AS(budget.take(all - bytes + 1), api::ApiError);
  budget.take(all - bytes);
  CHECK(budget.left() == 0);
}

TEST_CASE("numbers and names count as well as texts") {
  const std::size_t text = api::bytes_of("12345");
  CHECK(text >= 5 + sizeof(std::string));
  CHECK(api::bytes_of({{"name", 1}}) >= 2 * sizeof(api::Output) + sizeof(std::string) + 4);
  api::Output many = api::Output::array();
  for (int i = 0; i < 1'000; ++i) many.push_back({{"start", i}, {"length", i}});
  CHECK(api::bytes_of(many) > 100'000);
}

namespace {

// Returns articles with 2.4 MB of text.
std::vector<NewArticle> long_articles() {
  std::vector<NewArticle> articles;
  const std::string text = "القمة " + std::string(40'000, 'x');
  for (int i = 0; i < 60; ++i) articles.push_back(new_article(std::to_string(i), "القمة", text));
  return articles;
}

}  // namespace

TEST_CASE("the size of the answer to a small request is limited") {
  Served served(long_articles());
  const std::string one =
      R"({"indexUid": "news", "q": "القمة", "limit": 60, "attributesToHighlight": ["*"],
          "duplicates": "show"})";
  std::string several = one;
  for (int i = 1; i < 10; ++i) several += "," + one;
  CHECK(served.post("/multi-search", R"({"queries": [)" + one + "]}").status == 200);
  const Answer refused = served.post("/multi-search", R"({"queries": [)" + several + "]}");
  CHECK(refused.status == 400);
  CHECK(refused.code() == "answer_too_large");
}

TEST_CASE("the size of a list of documents is limited") {
  auto articles = long_articles();
  for (NewArticle& article : articles) article.text.append(300'000, 'y');
  Served served(articles);
  CHECK(served.get("/indexes/news/documents?limit=20").status == 200);
  CHECK(served.get("/indexes/news/documents?limit=60").code() == "answer_too_large");
  CHECK(served.get("/indexes/news/documents?limit=60&fields=id").status == 200);
}

namespace {

// Returns an article of 200,000 words, each of which matches the query.
std::vector<NewArticle> one_of_one_word() {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "القمة ";
  return {new_article("1", "القمة", text)};
}

}  // namespace

TEST_CASE("parts that enlarge a long text are counted while they are added") {
  Served served(one_of_one_word());
  const std::string tags = R"("highlightPreTag": ")" + std::string(1'024, '<') +
                           R"(", "highlightPostTag": ")" + std::string(1'024, '>') + '"';
  const std::vector<std::string> requests = {
      R"("attributesToHighlight": ["text"], )" + tags, R"("attributesToHighlight": ["*"], )" + tags,
      R"("showMatchesPosition": true)",
      R"("attributesToRetrieve": ["id"], "showMatchesPosition": true, "attributesToCrop": ["text"])",
      R"("attributesToRetrieve": ["id"], "unit": "paragraph", "attributesToHighlight": ["text"], )" +
          tags};
  for (const std::string& more : requests) {
    INFO(more.substr(0, 100));
    const Answer refused = served.post("/indexes/news/search", R"({"q": "القمة", )" + more + "}");
    CHECK(refused.status == 400);
    CHECK(refused.code() == "answer_too_large");
  }
  CHECK(served
            .search(R"({"q": "القمة", "attributesToCrop": ["text"],
                          "attributesToHighlight": ["text"]})")["hits"]
            .size() == 1);
}

TEST_CASE("details of scores are counted") {
  std::vector<NewArticle> articles;
  for (int i = 0; i < 400; ++i)
    articles.push_back(new_article(std::to_string(i), "القمة", "القمة العربية في الرياض"));
  Served served(articles);
  const std::string one =
      R"({"indexUid": "news", "q": "القمة العربية في الرياض", "limit": 400, "duplicates": "show",
          "attributesToRetrieve": ["id"], "explain": true, "showRankingScoreDetails": true})";
  std::string several = one;
  for (int i = 1; i < 50; ++i) several += "," + one;
  CHECK(served.post("/multi-search", R"({"queries": [)" + one + "]}").status == 200);
  CHECK(served.post("/multi-search", R"({"queries": [)" + several + "]}").code() ==
        "answer_too_large");
}

TEST_CASE("merged searches keep only the hits of one page") {
  Served served(long_articles());
  const std::string one =
      R"({"indexUid": "news", "q": "القمة", "attributesToHighlight": ["*"], "duplicates": "show"})";
  std::string several = one;
  for (int i = 1; i < 50; ++i) several += "," + one;
  const Answer answer = served.post(
      "/multi-search", R"({"federation": {"limit": 60}, "queries": [)" + several + "]}");
  REQUIRE(answer.status == 200);
  CHECK(answer.json["hits"].size() == 60);
  for (const Input& hit : answer.json["hits"]) {
    CHECK(hit["text"].get<std::string>().size() > 40'000);
    CHECK(hit["_formatted"]["text"].get<std::string>().starts_with("<em>"));
  }
}
