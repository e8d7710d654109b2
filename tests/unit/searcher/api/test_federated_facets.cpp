#include "federated_facets.h"

#include <support/catch.h>

#include "served.h"

using namespace fahras;
using namespace fahras::test;

namespace {

// Two indexes: "news" with its four articles about القمة, and "sport" with one.
class Two {
 public:
  Answer ask(const std::string& federation, const std::string& more = "") {
    return served_.post("/multi-search", R"({"federation": )" + federation + R"(, "queries": [
        {"indexUid": "news", "q": "القمة"}, {"indexUid": "sport", "q": "القمة"})" +
                                             more + "]}");
  }

 private:
  static api::ServiceOptions with_sport(const TemporaryFolder& folder) {
    NewArticle article = new_article("s1", "القمة الرياضية", "لقاء القمة في الملعب.");
    article.source = "جريدة المدينة";
    article.date = "2023-01-02";
    write_index(folder.path() / "sport", {article});
    api::ServiceOptions options;
    options.indexes["sport"] = {folder.path() / "sport"};
    return options;
  }

  TemporaryFolder folder_;
  Served served_{sample_articles(), with_sport(folder_)};
};

constexpr const char* by_index = R"("facetsByIndex": {"news": ["source", "year"], "sport": ["*"]})";

}  // namespace

TEST_CASE("each index has its own facets") {
  Two two;
  const Answer answer = two.ask("{" + std::string(by_index) + "}");
  REQUIRE(answer.status == 200);
  CHECK_FALSE(answer.json.contains("facetDistribution"));
  CHECK_FALSE(answer.json.contains("facetsAreExact"));
  const Input& facets = answer.json["facetsByIndex"];
  CHECK(facets["news"]["distribution"]["source"]["وكالة الأنباء"] == 2);
  CHECK(facets["news"]["stats"]["year"]["max"] == 2025);
  CHECK_FALSE(facets["news"]["distribution"].contains("section"));
  CHECK(facets["sport"]["distribution"]["source"]["جريدة المدينة"] == 1);
  CHECK(facets["sport"]["stats"]["year"]["min"] == 2023);
}

TEST_CASE("facets of all indexes are summed") {
  Two two;
  const Input apart = two.ask("{" + std::string(by_index) + "}").json["facetsByIndex"];
  const Input answer = two.ask("{" + std::string(by_index) + R"(, "mergeFacets": {}})").json;
  CHECK_FALSE(answer.contains("facetsByIndex"));
  const Input& sources = answer["facetDistribution"]["source"];
  CHECK(sources["وكالة الأنباء"] == 2);
  CHECK(sources["جريدة المدينة"] ==
        1 + apart["news"]["distribution"]["source"].value("جريدة المدينة", 0));
  CHECK(answer["facetStats"]["year"] == Input{{"min", 2023.0}, {"max", 2025.0}});
}

TEST_CASE("merged facets keep the most frequent values") {
  Two two;
  const Input answer =
      two.ask("{" + std::string(by_index) + R"(, "mergeFacets": {"maxValuesPerFacet": 1}})").json;
  CHECK(answer["facetDistribution"]["year"].size() == 1);
  CHECK(answer["facetDistribution"]["year"].contains("2025"));
}

TEST_CASE("two queries of one index do not count an article twice") {
  Two two;
  const Input answer =
      two.ask("{" + std::string(by_index) + "}", R"(, {"indexUid": "news", "q": "القمة العربية"})")
          .json;
  CHECK(answer["facetsByIndex"]["news"]["distribution"]["source"]["وكالة الأنباء"] == 2);
  CHECK(answer["facetsAreExact"] == false);
}

TEST_CASE("invalid facets of merged searches are refused") {
  Two two;
  const auto code = [&](const std::string& federation) { return two.ask(federation).code(); };
  CHECK(code(R"({"facetsByIndex": {"news": null}, "mergeFacets": null})").empty());
  CHECK(code(R"({"facetsByIndex": {"news": ["title"]}})") ==
        "invalid_multi_search_facets_by_index");
  CHECK(code(R"({"facetsByIndex": {"news": "source"}})") == "invalid_multi_search_facets_by_index");
  CHECK(code(R"({"facetsByIndex": 1})") == "invalid_multi_search_facets_by_index");
  CHECK(code(R"({"facetsByIndex": {"other": ["source"]}})") == "bad_request");
  CHECK(code(R"({"mergeFacets": {"x": 1}})") == "bad_request");
  CHECK(code(R"({"mergeFacets": {"maxValuesPerFacet": -1}})") ==
        "invalid_multi_search_max_values_per_facet");
}
