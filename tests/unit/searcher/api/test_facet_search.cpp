#include "facet_search.h"

#include <support/catch.h>

#include "served.h"

using namespace fahras::test;

namespace {

Answer ask(Served& served, const std::string& body) {
  return served.post("/indexes/news/facet-search", body);
}

}  // namespace

TEST_CASE("values of a field whose words begin so") {
  Served served;
  const Answer answer = ask(served, R"({"facetName": "source", "facetQuery": "الانب"})");
  REQUIRE(answer.status == 200);
  CHECK(answer.json["facetHits"] ==
        fahras::api::parse_json(R"([{"value": "وكالة الأنباء", "count": 2}])"));
  CHECK(answer.json["facetQuery"] == "الانب");
  CHECK(answer.json["processingTimeMs"].is_number_unsigned());
  CHECK(ask(served, R"({"facetName": "source", "facetQuery": "الأنباء وك"})")
            .json["facetHits"]
            .size() == 1);
  CHECK(ask(served, R"({"facetName": "source", "facetQuery": "xyz"})").json["facetHits"].empty());
  CHECK(ask(served, R"({"facetName": "month", "facetQuery": "2025-0"})").json["facetHits"].size() ==
        2);
}

TEST_CASE("without a beginning all values, of what matches") {
  Served served;
  CHECK(ask(served, R"({"facetName": "source"})").json["facetHits"].size() == 3);
  CHECK(ask(served, R"({"facetName": "source"})").json["facetQuery"].is_null());
  CHECK(ask(served, R"({"facetName": "source", "q": "النفط"})").json["facetHits"].size() == 1);
  CHECK(
      ask(served, R"({"facetName": "source", "filter": "year = 2024"})").json["facetHits"].size() ==
      2);
}

TEST_CASE("a search for values that makes no sense is refused") {
  Served served;
  CHECK(ask(served, "{}").code() == "missing_facet_search_facet_name");
  CHECK(ask(served, R"({"facetName": "title"})").code() == "invalid_facet_search_facet_name");
  CHECK(ask(served, R"({"facetName": 1})").code() == "invalid_facet_search_facet_name");
  CHECK(ask(served, R"({"facetName": "source", "facetQuery": 1})").code() ==
        "invalid_facet_search_facet_query");
  CHECK(ask(served, R"({"facetName": "source", "x": 1})").code() == "bad_request");
}
