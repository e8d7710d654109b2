// Tests the hits of an answer.
#include "hits.h"

#include <support/catch.h>

#include "served.h"

using namespace fahras;
using namespace fahras::test;

namespace {

// Returns the first hit.
Input first(Served& served, const std::string& body) { return served.search(body)["hits"].at(0); }

}  // namespace

TEST_CASE("a hit contains its article") {
  Served served;
  const Input hit = first(served, R"({"q": "بيان ختامي"})");
  CHECK(hit == api::parse_json(R"({"id": "a2", "title": "بيان ختامي للقمة",
      "text": "صدر البيان الختامي للقمة العربية بعد يومين من النقاش.",
      "date": "2025-09-06", "timestamp": 1757116800, "source": "وكالة الأنباء",
      "author": "سعيد الراشد", "section": "سياسة", "language": "ar"})"));
}

TEST_CASE("only the wanted attributes of a hit are shown") {
  Served served;
  CHECK(first(served, R"({"q": "بيان", "attributesToRetrieve": ["date", "id", "nothing"]})") ==
        api::parse_json(R"({"id": "a2", "date": "2025-09-06"})"));
  CHECK(first(served, R"({"q": "بيان", "attributesToRetrieve": []})").empty());
}

TEST_CASE("tags surround matching words of title and text") {
  Served served;
  const Input hit = first(served, R"({"q": "القمة العربية", "filter": "id = a2",
      "attributesToHighlight": ["title", "text"], "highlightPreTag": "[",
      "highlightPostTag": "]", "attributesToRetrieve": ["id"]})");
  CHECK(hit == api::parse_json(R"({"id": "a2", "_formatted": {"id": "a2",
      "title": "بيان ختامي [للقمة]",
      "text": "صدر البيان الختامي [للقمة العربية] بعد يومين من النقاش."}})"));
}

TEST_CASE("all formatted values are strings") {
  Served served;
  const Input hit = first(served, R"({"q": "بيان", "attributesToHighlight": ["*"]})");
  for (const auto& [name, value] : hit["_formatted"].items()) CHECK(value.is_string());
  CHECK(hit["_formatted"]["timestamp"] == "1757116800");
  CHECK(hit["_formatted"]["source"] == "وكالة الأنباء");
  CHECK(hit["_formatted"]["title"] == "<em>بيان</em> ختامي للقمة");
}

TEST_CASE("a cropped text is a passage with its matches") {
  Served served;
  const Input hit = first(served, R"({"q": "مؤتمرا صحفيا", "attributesToCrop": ["text"],
      "cropLength": 6, "cropMarker": "~", "attributesToHighlight": ["text"],
      "attributesToRetrieve": ["id"]})");
  const std::string text = hit["_formatted"]["text"];
  CHECK(text.find("<em>مؤتمرا صحفيا</em>") != std::string::npos);
  CHECK(text.starts_with("~"));
  CHECK(text.ends_with("~"));
  CHECK(text.size() < 200);
  CHECK_FALSE(hit.contains("text"));
  const Input plain = first(served, R"({"q": "مؤتمرا صحفيا", "attributesToCrop": ["text:6"]})");
  CHECK(plain["_formatted"]["text"].get<std::string>().find("<em>") == std::string::npos);
  CHECK(plain["text"].get<std::string>().size() > 300);
}

TEST_CASE("cropping to 0 words returns the whole formatted text") {
  Served served;
  const std::string whole = "صدر البيان الختامي للقمة العربية بعد يومين من النقاش.";
  const auto formatted = [&](const std::string& crop) {
    const Input hit =
        first(served, R"({"q": "بيان ختامي", "attributesToRetrieve": ["id"], )" + crop + "}");
    CHECK_FALSE(hit.contains("text"));
    return hit["_formatted"];
  };
  for (const char* const crop :
       {R"("attributesToCrop": ["text"], "cropLength": 0)", R"("attributesToCrop": ["text:0"])",
        R"("attributesToCrop": ["*"], "cropLength": 0, "passages": 1)"}) {
    CAPTURE(crop);
    CHECK(formatted(crop)["text"] == whole);
  }
  CHECK(formatted(R"("attributesToCrop": ["text:0"], "attributesToHighlight": ["text"])")["text"] ==
        "صدر <em>البيان الختامي</em> للقمة العربية بعد يومين من النقاش.");
}

TEST_CASE("attributes that are never cropped are formatted if cropping is requested") {
  Served served;
  CHECK(first(served, R"({"q": "بيان ختامي", "attributesToRetrieve": ["id", "date"],
                          "attributesToCrop": ["title:1"]})")["_formatted"] ==
        api::parse_json(R"({"id": "a2", "title": "بيان ختامي للقمة", "date": "2025-09-06"})"));
}

TEST_CASE("positions are byte offsets in the whole attributes") {
  Served served;
  for (const char* const crop : {"", R"(, "attributesToCrop": ["text:5"])"}) {
    const Input hit = first(served, std::string(R"({"q": "القمة", "filter": "id = a1",
        "showMatchesPosition": true)") + crop +
                                        "}");
    const Input& positions = hit["_matchesPosition"];
    REQUIRE(positions["text"].size() == 3);
    for (const char* const field : {"title", "text"}) {
      const std::string text = hit[field];
      for (const Input& position : positions[field])
        CHECK(text.substr(position["start"], position["length"]) == "القمة");
    }
  }
}

TEST_CASE("positions are present even without matches") {
  Served served;
  CHECK(first(served, R"({"showMatchesPosition": true})")["_matchesPosition"] == Input::object());
}

TEST_CASE("ranking scores are from 0 to 1 in descending order") {
  Served served;
  const Input hits = served.search(R"({"q": "القمة العربية", "showRankingScore": true})")["hits"];
  double last = 1;
  for (const Input& hit : hits) {
    const double score = hit["_rankingScore"];
    CHECK(score >= 0);
    CHECK(score <= last);
    last = score;
  }
}

TEST_CASE("the details of a score are its evidence") {
  Served served;
  const Input hit = first(served, R"({"q": "القمة العربية", "showRankingScoreDetails": true,
                                      "explain": true})");
  REQUIRE(hit["_rankingScoreDetails"].size() > 1);
  double sum = 0;
  for (const auto& [name, details] : hit["_rankingScoreDetails"].items())
    sum += details["score"].get<double>();
  CHECK(sum == Approx(hit["_explain"]["score"].get<double>()));
  CHECK(hit["_explain"]["evidence"][0].contains("evidence"));
}

TEST_CASE("passages have their positions") {
  Served served;
  const Input hit = first(served, R"({"q": "القمة", "filter": "id = a1", "passages": 3,
                                      "highlightPreTag": "[", "highlightPostTag": "]"})");
  REQUIRE(hit["_passages"].size() == 3);
  CHECK(hit["_passages"][2]["paragraph"] == 3);
  CHECK(hit["_passages"][2]["text"] == "وتستأنف [القمة] جلساتها غدا.");
}

TEST_CASE("a paragraph can be a hit") {
  Served served;
  const Input hit = first(served, R"({"q": "تستأنف جلساتها", "unit": "paragraph",
                                      "attributesToHighlight": ["text"]})");
  CHECK(hit["id"] == "a1");
  CHECK(hit["paragraph"] == 3);
  CHECK(hit["text"] == "وتستأنف القمة جلساتها غدا.");
  CHECK(hit["_formatted"]["text"] == "<em>وتستأنف</em> القمة <em>جلساتها</em> غدا.");
  CHECK(hit["_formatted"]["paragraph"] == "3");
}

TEST_CASE("near-duplicates of a hit are counted") {
  std::vector<NewArticle> articles = sample_articles();
  articles.push_back(articles.front());
  articles.back().id = "a9";
  Served served(articles);
  const Input hit = first(served, R"({"q": "جلسة مغلقة"})");
  CHECK(hit["_duplicates"] == 1);
  CHECK(served.ids(R"({"q": "جلسة مغلقة", "duplicates": "show"})").size() == 2);
}
