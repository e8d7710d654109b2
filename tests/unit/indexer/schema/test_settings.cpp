#include <schema/settings.h>

#include <fahras/error.h>
#include <support/catch.h>
#include <nlohmann/json.hpp>

using namespace fahras;
using namespace fahras::schema;

namespace {

std::string refused(const std::string& json) {
  try {
    parse_settings(json);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    return error.what();
  }
  return {};
}

nlohmann::json written(const std::string& json) {
  return nlohmann::json::parse(to_json(parse_settings(json)));
}

}  // namespace

TEST_CASE("an index without settings has the built-in fields") {
  const Settings settings = parse_settings("{}");
  CHECK(settings == Settings());
  CHECK(settings.searchable == std::vector<std::string>{"*"});
  CHECK(settings.filterable.front().name == "id");
  CHECK(settings.sortable == std::vector<std::string>{"date"});
  CHECK(parse_settings(to_json(settings)) == settings);
}

TEST_CASE("settings come back as they were written") {
  const std::string json = R"({
    "searchableAttributes": ["name", "description", "*"],
    "displayedAttributes": ["name"],
    "filterableAttributes": ["price", {"attributePatterns": ["tags", "color"],
      "features": {"facetSearch": false, "filter": {"equality": true, "comparison": false}}}],
    "sortableAttributes": ["price", "_geo"],
    "rankingRules": ["words", "price:asc", {"recency": "published", "halfLifeDays": 7, "weight": 3},
                     {"popularity": "views", "half": 1000}],
    "distinctAttribute": "sku",
    "stopWords": ["في"],
    "synonyms": {"هاتف": ["جوال", "موبايل"]},
    "typoTolerance": {"enabled": false, "minWordSizeForTypos": {"oneTypo": 4, "twoTypos": 8}},
    "faceting": {"maxValuesPerFacet": 10, "sortFacetValuesBy": {"tags": "count"}},
    "pagination": {"maxTotalHits": 50},
    "searchCutoffMs": 150,
    "bodyField": "html", "headlineField": "name", "fieldMap": {"date": "published"},
    "labels": {"price": "السعر"},
    "dictionary": ["J. R. R."], "proximityPrecision": "byWord"
  })";
  const Settings settings = parse_settings(json);
  CHECK(parse_settings(to_json(settings)) == settings);
  CHECK(parse_settings(to_json(settings, Layout::indented)) == settings);
  const auto read = nlohmann::json::parse(json);
  const auto out = written(json);
  for (const char* name : {"searchableAttributes", "displayedAttributes", "distinctAttribute",
                           "stopWords", "synonyms", "pagination", "searchCutoffMs", "bodyField",
                           "headlineField", "fieldMap", "labels", "dictionary"}) {
    CAPTURE(name);
    CHECK(out[name] == read[name]);
  }
  CHECK(out["filterableAttributes"].size() == 3);
  CHECK(out["faceting"]["sortFacetValuesBy"] ==
        nlohmann::json({{"*", "alpha"}, {"tags", "count"}}));
  CHECK(out["rankingRules"][1] == "price:asc");
  CHECK(out["rankingRules"][3] ==
        nlohmann::json({{"popularity", "views"}, {"half", 1000.0}, {"weight", 1.0}}));
}

TEST_CASE("a change names some settings, and null sets one to its default") {
  Settings settings = parse_settings(R"({"stopWords": ["في"], "distinctAttribute": "sku",
    "headlineField": "name", "fieldMap": {"date": "published"}, "facetSearch": false})");
  update_settings(settings, R"({"stopWords": null, "sortableAttributes": ["price", "price"],
    "headlineField": null, "facetSearch": null})");
  CHECK(settings.stop_words.empty());
  CHECK(settings.sortable == std::vector<std::string>{"price"});
  CHECK(settings.distinct == "sku");
  CHECK(settings.field_map == std::map<std::string, std::string>{{"date", "published"}});
  CHECK(settings.kept.empty());
  const Settings before = settings;
  CHECK_THROWS_AS(update_settings(settings, R"({"distinctAttribute": null, "stopWords": 3})"),
                  Error);
  CHECK(settings == before);
}

TEST_CASE("an error names the setting") {
  CHECK(refused("[") == "broken JSON");
  CHECK(refused("[]") == "settings must be an object of JSON");
  CHECK(refused(R"({"searchable": []})") == "searchable: is not a setting");
  CHECK(refused(R"({"sortableAttributes": "price"})") ==
        "sortableAttributes: \"price\" is not a list");
  CHECK(refused(R"({"filterableAttributes": ["a", 3]})") ==
        "filterableAttributes[1]: 3 is not an object");
  CHECK(refused(R"({"filterableAttributes": ["a*"]})") ==
        "filterableAttributes[0]: \"a*\" is not a list of attributes: patterns with * are not "
        "supported");
  CHECK_THAT(refused(R"({"rankingRules": ["fame"]})"),
             Catch::Matchers::StartsWith("rankingRules[0]: \"fame\" is not a ranking rule"));
  CHECK(refused(R"({"rankingRules": [{"recency": "at", "halfLifeDays": 0}]})") ==
        "rankingRules[0].halfLifeDays: 0 is not a number greater than 0");
  CHECK(refused(R"({"typoTolerance": {"minWordSizeForTypos": {"oneTypo": 12}}})") ==
        "typoTolerance.minWordSizeForTypos: {\"oneTypo\":12} is not sizes of which oneTypo is the "
        "smaller one");
  CHECK(refused(R"({"pagination": {"maxTotalHits": -1}})") ==
        "pagination.maxTotalHits: -1 is not a whole number from 0");
  CHECK_THAT(
      refused(R"({"fieldMap": {"price": "cost"}})"),
      Catch::Matchers::StartsWith("fieldMap.price: \"cost\" is not for one of the fields id"));
}
