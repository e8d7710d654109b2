#include "federation.h"

#include <support/catch.h>

#include "served.h"

using namespace fahras;
using namespace fahras::test;

namespace {

// Two indexes: "news", and "sport" with one article.
api::ServiceOptions with_sport(const TemporaryFolder& folder) {
  write_index(folder.path() / "sport",
              {new_article("s1", "القمة الرياضية", "لقاء القمة في الملعب.")});
  api::ServiceOptions options;
  options.indexes["sport"] = {folder.path() / "sport"};
  return options;
}

Answer ask(Served& served, const std::string& federation, const std::string& queries) {
  return served.post("/multi-search",
                     R"({"federation": )" + federation + R"(, "queries": [)" + queries + "]}");
}

constexpr const char* both =
    R"({"indexUid": "news", "q": "القمة"}, {"indexUid": "sport", "q": "القمة"})";

}  // namespace

TEST_CASE("hits of several searches are merged into one list, best first") {
  const TemporaryFolder folder;
  Served served(sample_articles(), with_sport(folder));
  const Answer answer = ask(served, "{}", both);
  REQUIRE(answer.status == 200);
  REQUIRE(answer.json["hits"].size() == 5);
  CHECK(answer.json["estimatedTotalHits"] == 5);
  CHECK(answer.json["limit"] == 20);
  double last = 1e9;
  bool sport = false;
  for (const Input& hit : answer.json["hits"]) {
    const Input& from = hit["_federation"];
    CHECK(from["weightedRankingScore"].get<double>() <= last);
    last = from["weightedRankingScore"];
    if (from["indexUid"] == "sport") {
      sport = true;
      CHECK(hit["id"] == "s1");
      CHECK(from["queriesPosition"] == 1);
    }
  }
  CHECK(sport);
}

TEST_CASE("a weight changes the rank of its query's hits") {
  const TemporaryFolder folder;
  Served served(sample_articles(), with_sport(folder));
  const Answer answer = ask(served, R"({"limit": 1})",
                            R"({"indexUid": "news", "q": "القمة"},
                               {"indexUid": "sport", "q": "القمة",
                                "federationOptions": {"weight": 100}})");
  REQUIRE(answer.status == 200);
  CHECK(answer.json["hits"].size() == 1);
  CHECK(answer.json["hits"][0]["id"] == "s1");
}

TEST_CASE("a page of the merged list is returned") {
  Served served;
  const std::string query = R"({"indexUid": "news", "q": "القمة"})";
  const Input all = ask(served, "{}", query).json;
  const Input page = ask(served, R"({"offset": 1, "limit": 2})", query).json;
  REQUIRE(page["hits"].size() == 2);
  CHECK(page["hits"][0]["id"] == all["hits"][1]["id"]);
  const Input second = ask(served, R"({"page": 2, "hitsPerPage": 2})", query).json;
  CHECK(second["hits"][0]["id"] == all["hits"][2]["id"]);
  CHECK(second["totalPages"] == 2);
}

TEST_CASE("an article that two queries find is one hit") {
  Served served;
  const Answer answer = ask(served, "{}",
                            R"({"indexUid": "news", "q": "القمة"},
                               {"indexUid": "news", "q": "القمة العربية"})");
  CHECK(answer.json["hits"].size() == 4);
  CHECK(answer.json["estimatedTotalHits"] == 8);
  CHECK(answer.json["totalIsExact"] == false);
}

TEST_CASE("the total of queries in different indexes is exact if each of theirs is") {
  const TemporaryFolder folder;
  Served served(sample_articles(), with_sport(folder));
  CHECK_FALSE(ask(served, "{}", both).json.contains("totalIsExact"));
}

TEST_CASE("each query's options decide how its hits are shown") {
  Served served;
  const Input hit = ask(served, "{}", R"({"indexUid": "news", "q": "النفط",
      "attributesToRetrieve": ["id"], "attributesToHighlight": ["title"]})")
                        .json["hits"][0];
  CHECK(hit["_formatted"]["title"] == "أسعار <em>النفط</em> ترتفع");
  CHECK_FALSE(hit.contains("text"));
}

TEST_CASE("invalid merged searches are refused") {
  Served served;
  const auto code = [&](const std::string& federation, const std::string& fields) {
    return ask(served, federation, R"({"indexUid": "news")" + fields + "}").code();
  };
  CHECK(code("{}", "").empty());
  CHECK(code("{}", R"(, "limit": 1)") == "invalid_multi_search_query_pagination");
  CHECK(code("{}", R"(, "page": 1)") == "invalid_multi_search_query_pagination");
  CHECK(code("{}", R"(, "facets": [])") == "invalid_multi_search_query_facets");
  CHECK(code("{}", R"(, "federationOptions": {"weight": -1})") == "invalid_multi_search_weight");
  CHECK(code("{}", R"(, "federationOptions": {"weight": "x"})") == "invalid_multi_search_weight");
  CHECK(code("{}", R"(, "federationOptions": {"x": 1})") == "bad_request");
  CHECK(code(R"({"limit": "x"})", "") == "invalid_search_limit");
  CHECK(code(R"({"x": 1})", "") == "bad_request");
  CHECK(code("1", "") == "invalid_multi_search_federation");
}
