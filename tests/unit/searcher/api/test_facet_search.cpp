#include "facet_search.h"

#include <support/catch.h>

#include "served.h"

using namespace fahras::test;

namespace {

Answer ask(Served& served, const std::string& body) {
  return served.post("/indexes/news/facet-search", body);
}

}  // namespace

TEST_CASE("values of a field are found by prefixes of their words") {
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

TEST_CASE("an empty query returns all values of the matches") {
  Served served;
  CHECK(ask(served, R"({"facetName": "source"})").json["facetHits"].size() == 3);
  CHECK(ask(served, R"({"facetName": "source"})").json["facetQuery"].is_null());
  CHECK(ask(served, R"({"facetName": "source", "q": "النفط"})").json["facetHits"].size() == 1);
  CHECK(
      ask(served, R"({"facetName": "source", "filter": "year = 2024"})").json["facetHits"].size() ==
      2);
}

TEST_CASE("values are counted as the same search counts them") {
  std::vector<fahras::NewArticle> articles = sample_articles();
  for (const char* id : {"b1", "b2"}) {
    articles.push_back(articles.front());
    articles.back().id = id;
    articles.back().source = id;
    articles.back().date = "2020-01-01";
  }
  Served served(articles);
  for (const std::string more :
       {R"("q": "القمة")", R"("q": "القم")", R"("duplicates": "show")", R"("distinct": "source")",
        R"("distinct": "year", "duplicates": "show")", R"("unit": "paragraph", "q": "القمة")",
        R"("q": "القمة", "rankingScoreThreshold": 0.3)", R"("q": "القمة", "synonyms": false)"}) {
    CAPTURE(more);
    for (const std::string field : {"source", "year"}) {
      const Answer counted = served.post(
          "/indexes/news/search", R"({"limit": 0, "facets": [")" + field + R"("], )" + more + "}");
      Input values = Input::object();
      const Answer found = ask(served, R"({"facetName": ")" + field + R"(", )" + more + "}");
      for (const auto& one : found.json["facetHits"]) {
        values[one["value"].get<std::string>()] = one["count"];
      }
      CHECK(values == counted.json["facetDistribution"][field]);
      CHECK_FALSE(values.empty());
    }
  }
}

TEST_CASE("an invalid facet search is refused") {
  Served served;
  CHECK(ask(served, "{}").code() == "missing_facet_search_facet_name");
  CHECK(ask(served, R"({"facetName": "title"})").code() == "invalid_facet_search_facet_name");
  CHECK(ask(served, R"({"facetName": 1})").code() == "invalid_facet_search_facet_name");
  CHECK(ask(served, R"({"facetName": "source", "facetQuery": 1})").code() ==
        "invalid_facet_search_facet_query");
  CHECK(ask(served, R"({"facetName": "source", "x": 1})").code() == "bad_request");
}

TEST_CASE("the facet query has the limits of a search query") {
  Served served;
  const auto typed = [&](const std::string& text) {
    return ask(served, R"({"facetName": "source", "facetQuery": ")" + text + R"("})").code();
  };
  const auto searched = [&](const std::string& text) {
    return served.post("/indexes/news/search", R"({"q": ")" + text + R"("})").status;
  };
  std::string words;
  for (char a = 'a'; a <= 'p'; ++a)
    for (char b = 'a'; b <= 'p'; ++b) words += std::string("q") + a + b + ' ';
  CHECK(typed(words).empty());
  CHECK(searched(words) == 200);
  words += "x";
  CHECK(typed(words) == "invalid_facet_search_facet_query");
  CHECK(searched(words) == 400);
  const std::string longest(8'192, 'x');
  CHECK(typed(longest).empty());
  CHECK(searched(longest) == 200);
  CHECK(typed(longest + "x") == "invalid_facet_search_facet_query");
  CHECK(searched(longest + "x") == 400);
}

TEST_CASE("values are examined until the time limit") {
  fahras::api::ServiceOptions options;
  options.timeout_ms = 1e-6;
  Served served(sample_articles(), options);
  const Answer answer = ask(served, R"({"facetName": "source", "facetQuery": "الانب"})");
  REQUIRE(answer.status == 200);
  CHECK(answer.json["stopped"] == true);
  CHECK(answer.json["facetHits"].empty());
  Served unhurried;
  CHECK_FALSE(ask(unhurried, R"({"facetName": "source"})").json.contains("stopped"));
}
