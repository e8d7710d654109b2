#include "multi_search.h"

#include <support/catch.h>

#include "served.h"

using namespace fahras::test;
using Catch::Contains;

namespace {

Answer ask(Served& served, const std::string& body) { return served.post("/multi-search", body); }

}  // namespace

TEST_CASE("several searches are answered in one response") {
  Served served;
  const Answer answer = ask(served, R"({"queries": [
      {"indexUid": "news", "q": "النفط"}, {"indexUid": "news", "q": "الأمطار", "limit": 1}]})");
  REQUIRE(answer.status == 200);
  REQUIRE(answer.json["results"].size() == 2);
  CHECK(answer.json["results"][0]["indexUid"] == "news");
  CHECK(answer.json["results"][0]["hits"][0]["id"] == "a3");
  CHECK(answer.json["results"][1]["hits"][0]["id"] == "a4");
  CHECK(answer.json["results"][1]["limit"] == 1);
  CHECK(ask(served, R"({"queries": []})").json["results"].empty());
}

TEST_CASE("an error names its query") {
  Served served;
  const auto refused = [&](const std::string& query) {
    const Answer answer = ask(served, R"({"queries": [{"indexUid": "news"}, )" + query + "]}");
    return answer.code() + ": " + answer.message();
  };
  CHECK_THAT(refused(R"({"indexUid": "none"})"),
             Contains("index_not_found: Inside `.queries[1]`: Index `none` not found."));
  CHECK_THAT(refused("{}"), Contains("missing_index_uid: Inside `.queries[1]`"));
  CHECK_THAT(
      refused(R"({"indexUid": "news", "limit": "x"})"),
      Contains("invalid_search_limit: Inside `.queries[1]`") && Contains("at `.queries[1].limit`"));
  CHECK_THAT(refused(R"({"indexUid": "news", "x": 1})"), Contains("bad_request: Inside"));
  CHECK_THAT(refused(R"({"indexUid": "news", "filter": "date = 2025-13-01"})"),
             Contains("invalid_search_filter: Inside `.queries[1]`"));
  CHECK_THAT(refused(R"({"indexUid": "news", "federationOptions": {}})"),
             Contains("invalid_multi_search_federation_options"));
}

TEST_CASE("a body without queries or with too many is refused") {
  Served served;
  CHECK(ask(served, "{}").code() == "bad_request");
  CHECK(ask(served, R"({"queries": 1})").code() == "bad_request");
  CHECK(ask(served, R"({"queries": [1]})").code() == "bad_request");
  CHECK(ask(served, R"({"queries": [], "x": 1})").code() == "bad_request");
  std::string many;
  for (int i = 0; i < 51; ++i)
    many += std::string(many.empty() ? "" : ",") + "{\"indexUid\": \"news\"}";
  CHECK_THAT(ask(served, R"({"queries": [)" + many + "]}").message(), Contains("50 queries"));
}
