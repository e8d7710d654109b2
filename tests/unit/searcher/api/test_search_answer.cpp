#include "search_answer.h"

#include <algorithm>

#include <support/catch.h>

#include "served.h"

using namespace fahras;
using namespace fahras::test;
using Ids = std::vector<std::string>;

namespace {

Ids sorted(Ids ids) {
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::string refusal(Served& served, const std::string& body) {
  const Answer answer = served.post("/indexes/news/search", body);
  CHECK(answer.status == 400);
  return answer.code();
}

}  // namespace

TEST_CASE("an answer contains its page and the number of matches") {
  Served served;
  const Input answer = served.search(R"({"q": "القمة", "limit": 2, "offset": 1})");
  CHECK(answer["query"] == "القمة");
  CHECK(answer["hits"].size() == 2);
  CHECK(answer["limit"] == 2);
  CHECK(answer["offset"] == 1);
  CHECK(answer["estimatedTotalHits"] == 4);
  CHECK(answer["processingTimeMs"].is_number_unsigned());
  CHECK_FALSE(answer.contains("totalHits"));
  CHECK_FALSE(answer.contains("facetDistribution"));
}

TEST_CASE("articles with one text and different titles are separate hits, and counts agree") {
  std::vector<NewArticle> products;
  for (int i = 0; i < 20; ++i) {
    products.push_back(new_article("p" + std::to_string(i), "مصباح رقم " + std::to_string(i),
                                   "مصباح كهربائي للمكتب يوفر الطاقة ويضمنه صانعه عامين."));
    products.back().source = "المتجر";
  }
  Served served(products);
  for (const char* q : {"مصباح", "", "\"يوفر الطاقة\""}) {
    api::Output body = {{"q", q}, {"facets", {"source"}}, {"limit", 30}};
    const Input answer = served.search(body.dump());
    CHECK(answer["hits"].size() == 20);
    CHECK(answer["estimatedTotalHits"] == 20);
    CHECK(answer["facetDistribution"]["source"]["المتجر"] == 20);
    CHECK_FALSE(answer["hits"][0].contains("_duplicates"));
  }
}

TEST_CASE("a facet count equals the total of a filter by its value") {
  std::vector<NewArticle> articles = sample_articles();
  for (const auto& [id, source] : {std::pair{"b1", "وكالة الأنباء"}, {"b2", "ملعب اليوم"}}) {
    articles.push_back(articles.front());
    articles.back().id = id;
    articles.back().source = source;
  }
  Served served(articles);
  for (const std::string more :
       {"", R"(, "duplicates": "show")", R"(, "distinct": "year")", R"(, "unit": "paragraph")"}) {
    const Input answer = served.search(R"({"q": "القمة", "facets": ["source"])" + more + "}");
    const Input& counts = answer["facetDistribution"]["source"];
    CHECK(counts.size() == 3);
    for (const auto& [value, count] : counts.items()) {
      CAPTURE(more, value);
      const Input only =
          served.search(R"({"q": "القمة", "filter": "source = ')" + value + R"('")" + more + "}");
      CHECK(only["estimatedTotalHits"] == count);
      CHECK(only["hits"].size() == count);
    }
  }
}

TEST_CASE("requests by page number get the number of pages") {
  Served served;
  const Input answer = served.search(R"({"q": "القمة", "page": 2, "hitsPerPage": 3})");
  CHECK(answer["hits"].size() == 1);
  CHECK(answer["page"] == 2);
  CHECK(answer["hitsPerPage"] == 3);
  CHECK(answer["totalHits"] == 4);
  CHECK(answer["totalPages"] == 2);
  CHECK_FALSE(answer.contains("estimatedTotalHits"));
  CHECK(served.search(R"({"hitsPerPage": 0})")["totalPages"] == 0);
}

TEST_CASE("a total that is not exact is marked") {
  const api::SearchQuery by_offset;
  api::SearchQuery by_number;
  by_number.page = api::Page{1, 20};
  const auto page = [](const api::SearchQuery& query, const api::Total& total) {
    api::Output answer;
    add_page(query, total, answer);
    return answer;
  };
  CHECK(page(by_number, {1000, true})["totalHits"] == 1000);
  CHECK_FALSE(page(by_number, {1000, true}).contains("totalIsExact"));
  const api::Output cut = page(by_number, {1001, true});
  CHECK(cut["totalHits"] == 1000);
  CHECK(cut["totalPages"] == 50);
  CHECK(cut["totalIsExact"] == false);
  CHECK(page(by_number, {40, false})["totalIsExact"] == false);
  CHECK_FALSE(page(by_offset, {5000, true}).contains("totalIsExact"));
  CHECK(page(by_offset, {5000, false})["totalIsExact"] == false);
}

TEST_CASE("a query without words finds everything") {
  Served served;
  CHECK(served.ids("{}").size() == 6);
  CHECK(served.search(R"({"q": ""})")["query"] == "");
}

TEST_CASE("filters of every kind select articles") {
  Served served;
  const auto found = [&](const std::string& filter) {
    return sorted(served.ids(R"({"filter": ")" + filter + "\"}"));
  };
  CHECK(found("source = 'وكالة الأنباء'") == Ids{"a1", "a2"});
  CHECK(found("source != 'وكالة الأنباء'") == Ids{"a3", "a4", "a5", "a6"});
  CHECK(found("author = 'سعيد الراشد' AND date >= 2025-09-01") == Ids{"a2"});
  CHECK(found("section IN [رياضة, طقس]") == Ids{"a4", "a5"});
  CHECK(found("section NOT IN [رياضة, طقس]") == Ids{"a1", "a2", "a3", "a6"});
  CHECK(found("year = 2024 OR id = a6") == Ids{"a4", "a5", "a6"});
  CHECK(found("month = 2025-09") == Ids{"a1", "a2"});
  CHECK(found("date 2025-08-30 TO 2025-09-04") == Ids{"a1", "a3"});
  CHECK(found("date > 2025-08-30 AND date < 2025-09-06") == Ids{"a1"});
  CHECK(found("timestamp >= 1756944000") == Ids{"a1", "a2"});
  CHECK(found("timestamp < 1756944000") == Ids{"a3", "a4", "a5"});
  CHECK(found("timestamp = 1756944000") == Ids{"a1"});
  CHECK(found("author EXISTS") == Ids{"a1", "a2", "a3", "a5"});
  CHECK(found("author IS EMPTY") == Ids{"a4", "a6"});
  CHECK(found("NOT (year = 2024 OR year = 2025)") == Ids{"a6"});
  CHECK(sorted(served.ids(R"({"q": "القمة", "filter": [["year = 2024", "year = 2025"],
                              "section != سياسة"]})")) == Ids{"a3", "a5"});
}

TEST_CASE("a filter that the searcher refuses is an error of the filter") {
  Served served;
  CHECK(refusal(served, R"({"filter": "date = 2025-13-45"})") == "invalid_search_filter");
  CHECK(refusal(served, R"({"filter": "id = a1", "unit": "paragraph"})") ==
        "invalid_search_filter");
}

TEST_CASE("a query that exceeds its limits is a bad request") {
  Served served;
  CHECK(refusal(served, R"({"q": ")" + std::string(10'000, 'x') + "\"}") == "bad_request");
}

TEST_CASE("facets are counted over all matches") {
  Served served;
  const Input answer =
      served.search(R"({"q": "القمة", "limit": 1, "facets": ["source", "year", "section"]})");
  CHECK(answer["facetDistribution"]["source"] ==
        api::parse_json(R"({"وكالة الأنباء": 2, "جريدة المدينة": 1, "ملعب اليوم": 1})"));
  CHECK(answer["facetDistribution"]["year"] == api::parse_json(R"({"2025": 3, "2024": 1})"));
  CHECK(answer["facetDistribution"]["section"]["سياسة"] == 2);
  CHECK(answer["facetStats"] == api::parse_json(R"({"year": {"min": 2024.0, "max": 2025.0}})"));
}

TEST_CASE("pages of any size are counted") {
  Served served;
  const Input answer =
      served.search(R"({"q": "القمة", "page": 1, "hitsPerPage": 18446744073709551615})");
  CHECK(answer["totalHits"] == 4);
  CHECK(answer["totalPages"] == 1);
}

TEST_CASE("articles are sorted by day") {
  Served served;
  CHECK(served.ids(R"({"filter": "date EXISTS", "sort": ["date:asc"]})") ==
        Ids{"a5", "a4", "a3", "a1", "a2"});
  CHECK(served.ids(R"({"filter": "date EXISTS", "sort": ["timestamp:desc"]})") ==
        Ids{"a2", "a1", "a3", "a4", "a5"});
}

TEST_CASE("with `distinct`, one article of each source is shown") {
  Served served;
  CHECK(served.ids(R"({"filter": "source EXISTS", "distinct": "source"})").size() == 3);
}

TEST_CASE("all words can be required, and the search can be limited to titles") {
  Served served;
  CHECK(served.ids(R"({"q": "القمة الأمطار"})").size() == 5);
  CHECK(served.ids(R"({"q": "القمة الأمطار", "matchingStrategy": "all"})").empty());
  CHECK(served.ids(R"({"q": "القمة", "attributesToSearchOn": ["title"]})").size() == 3);
  CHECK(served.ids(R"({"q": "سعيد", "attributesToSearchOn": ["author"]})").size() == 2);
}

TEST_CASE("hits below a normalized score are left out") {
  Served served;
  CHECK(served.ids(R"({"q": "بيان ختامي للقمة", "rankingScoreThreshold": 0.0})").size() == 4);
  CHECK(served.ids(R"({"q": "بيان ختامي للقمة", "rankingScoreThreshold": 0.9})").size() < 4);
  CHECK(served.ids(R"({"q": "القمة ختامي بيان", "rankingScoreThreshold": 1.0})").empty());
}

TEST_CASE("a GET gives the same answer as a POST") {
  Served served;
  const Answer got = served.get("/indexes/news/search?q=القمة&limit=2&facets=year");
  REQUIRE(got.status == 200);
  Input posted = served.search(R"({"q": "القمة", "limit": 2, "facets": ["year"]})");
  posted["processingTimeMs"] = got.json["processingTimeMs"];
  CHECK(got.json == posted);
}

TEST_CASE("notes for the reader are part of the answer") {
  Served served;
  CHECK(served.search(R"({"q": "القمه (العربية"})").contains("notes"));
  CHECK_FALSE(served.search(R"({"q": "القمة"})").contains("notes"));
  CHECK_FALSE(served.search(R"({"q": "القمة"})").contains("didYouMean"));
}

TEST_CASE("clients are told that an index is outdated, but not which of its files is bad") {
  const std::string reason = ": /srv/news/generation-000099.json is damaged";
  SearchResult result;
  result.notes = {
      {Note::Kind::outdated, "the newest version of the index cannot be opened" + reason},
      {Note::Kind::plain_words, "searched as plain words" + reason}};
  api::Output answer;
  api::add_remarks(result, answer);
  CHECK(answer["notes"] == api::Output({"the newest version of the index cannot be opened",
                                        "searched as plain words" + reason}));
}

TEST_CASE("similar articles are found") {
  Served served;
  const Answer answer =
      served.post("/indexes/news/similar", R"({"id": "a1", "limit": 3, "showRankingScore": true})");
  REQUIRE(answer.status == 200);
  CHECK(answer.json["id"] == "a1");
  CHECK(answer.json["hits"][0]["id"] == "a2");
  CHECK(answer.json["hits"][0].contains("_rankingScore"));
  CHECK(answer.json["limit"] == 3);
  const auto code = [&](const std::string& body) {
    return served.post("/indexes/news/similar", body).code();
  };
  CHECK(code(R"({"id": "none"})") == "not_found_similar_id");
  CHECK(code("{}") == "missing_similar_id");
  CHECK(code(R"({"id": {}})") == "invalid_similar_id");
  CHECK(code(R"({"id": "a1", "limit": "x"})") == "invalid_similar_limit");
  CHECK(code(R"({"id": "a1", "q": "x"})") == "bad_request");
}
