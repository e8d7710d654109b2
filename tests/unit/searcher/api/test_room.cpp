#include "room.h"

#include <support/catch.h>

#include "errors.h"
#include "served.h"

using namespace fahras;
using namespace fahras::test;

TEST_CASE("texts are counted wherever they stand, until there is no room") {
  api::Room room;
  const std::size_t all = room.left();
  room.take({{"a", "12345"}, {"b", {{"c", {"678", "9"}}, {"d", 7}, {"e", nullptr}}}});
  CHECK(room.left() == all - 9);
  CHECK_THROWS_AS(room.take(std::string(all, 'x')), api::ApiError);
  CHECK(room.left() == all - 9);
  room.take(std::string(all - 9, 'x'));
  CHECK(room.left() == 0);
}

namespace {

// 2.4 MB of text.
std::vector<NewArticle> long_articles() {
  std::vector<NewArticle> articles;
  const std::string text = "القمة " + std::string(40'000, 'x');
  for (int i = 0; i < 60; ++i) articles.push_back(new_article(std::to_string(i), "القمة", text));
  return articles;
}

}  // namespace

TEST_CASE("a small request does not get an answer of any size") {
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

TEST_CASE("nor does a list of documents") {
  auto articles = long_articles();
  for (NewArticle& article : articles) article.text.append(300'000, 'y');
  Served served(articles);
  CHECK(served.get("/indexes/news/documents?limit=20").status == 200);
  CHECK(served.get("/indexes/news/documents?limit=60").code() == "answer_too_large");
  CHECK(served.get("/indexes/news/documents?limit=60&fields=id").status == 200);
}
