#include "search_query.h"

#include <support/catch.h>

#include "errors.h"

using namespace fahras;
using namespace fahras::api;
using Catch::Contains;
using Names = std::vector<std::string>;

namespace {

SearchQuery read(const std::string& json) {
  const Input body = parse_json(json);
  check_fields(body, search_fields());
  return read_search(body);
}

// Returns the refusal as "code: message".
std::string refusal(const std::string& json) {
  try {
    read(json);
  } catch (const ApiError& error) {
    return error.code() + ": " + error.what();
  }
  return "no error";
}

std::string code(const std::string& json) {
  const std::string all = refusal(json);
  return all.substr(0, all.find(':'));
}

}  // namespace

TEST_CASE("defaults are those of Meilisearch") {
  const SearchQuery query = read("{}");
  CHECK(query.q.empty());
  CHECK(query.request.query == "*");
  CHECK(query.limit == 20);
  CHECK(query.request.limit == 20);
  CHECK(query.request.offset == 0);
  CHECK_FALSE(query.page);
  CHECK_FALSE(query.request.all_words);
  CHECK(query.request.sort == Sort::relevance);
  CHECK(query.request.unit == Unit::article);
  CHECK(query.request.synonyms);
  CHECK(query.request.duplicates == Duplicates::collapse);
  CHECK(query.shown.retrieved.has("anything"));
  CHECK(query.shown.highlighted.empty());
  CHECK_FALSE(query.shown.has_formatted());
  CHECK(query.shown.pre_tag == "<em>");
  CHECK(query.shown.post_tag == "</em>");
  CHECK(query.shown.crop_marker == "…");
}

TEST_CASE("a blank query asks for everything") {
  CHECK(read(R"({"q": "قمة"})").request.query == "قمة");
  CHECK(read(R"({"q": " \t"})").request.query == "*");
  CHECK(read(R"({"q": null})").request.query == "*");
}

TEST_CASE("pages are limited to the reachable hits") {
  CHECK(read(R"({"limit": 5000})").request.limit == max_hits);
  CHECK(read(R"({"limit": 5000})").limit == 5000);
  CHECK(read(R"({"offset": 9999, "limit": 20})").request.limit == 1);
  CHECK(read(R"({"offset": 10000})").request.limit == 0);
  CHECK(read(R"({"offset": 18446744073709551615, "limit": 18446744073709551615})").request.offset ==
        last_rank);
}

TEST_CASE("a page can be given by number") {
  const SearchQuery third = read(R"({"page": 3, "hitsPerPage": 7, "offset": 99, "limit": 99})");
  CHECK(third.request.offset == 14);
  CHECK(third.request.limit == 7);
  CHECK(read(R"({"page": 2})").request.offset == 20);
  CHECK(read(R"({"hitsPerPage": 5})").page->number == 1);
  CHECK(read(R"({"page": 0})").request.limit == 0);
  CHECK(read(R"({"hitsPerPage": 0})").request.limit == 0);
  CHECK(read(R"({"page": 18446744073709551615, "hitsPerPage": 18446744073709551615})")
            .request.limit == 0);
}

TEST_CASE("options for matching are read") {
  CHECK(read(R"({"matchingStrategy": "all"})").request.all_words);
  CHECK_FALSE(read("{}").request.all_words);
  CHECK(read(R"({"matchingStrategy": "all"})").request.drop_words == DropWords::never);
  for (const auto& [name, drop] :
       {std::pair{"last", DropWords::last}, {"frequency", DropWords::frequent}}) {
    const SearchRequest request =
        read(std::string(R"({"matchingStrategy": ")") + name + "\"}").request;
    CHECK(request.all_words);
    CHECK(request.drop_words == drop);
  }
  CHECK(read(R"({"filter": "source = a"})").request.filter.field == "source");
  CHECK(read(R"({"attributesToSearchOn": ["title", "author"]})").request.search_in ==
        Names{"title", "author"});
  CHECK(read(R"({"attributesToSearchOn": ["title", "text"]})").request.search_in.empty());
  CHECK(read(R"({"attributesToSearchOn": ["*"]})").request.search_in.empty());
  CHECK(read(R"({"rankingScoreThreshold": 0.25})").request.min_normalized_score == 0.25);
  CHECK(read(R"({"unit": "paragraph"})").request.unit == Unit::paragraph);
  CHECK_FALSE(read(R"({"synonyms": false})").request.synonyms);
  CHECK(read(R"({"duplicates": "show"})").request.duplicates == Duplicates::show);
}

TEST_CASE("only the first sort criterion is used") {
  CHECK(read(R"({"sort": ["date:asc"]})").request.sort == Sort::date_ascending);
  CHECK(read(R"({"sort": ["timestamp:desc"]})").request.sort == Sort::date_descending);
  CHECK(read(R"({"sort": ["date:desc", "date:asc"]})").request.sort == Sort::date_descending);
  CHECK(read(R"({"sort": []})").request.sort == Sort::relevance);
}

TEST_CASE("each facet is counted once, and a star means all") {
  CHECK(read(R"({"facets": ["source", "year", "source"]})").request.facets ==
        Names{"source", "year"});
  CHECK(read(R"({"facets": ["*"]})").request.facets.size() == 6);
  CHECK(read(R"({"distinct": "source"})").request.distinct == "source");
}

TEST_CASE("requests by page number count up to a thousand hits") {
  const SearchRequest second = read(R"({"page": 2, "hitsPerPage": 17})").request;
  CHECK(second.count_up_to == 1000);
  CHECK(second.offset == 17);
  CHECK(second.limit == 17);
  const SearchRequest last = read(R"({"page": 59, "hitsPerPage": 17})").request;
  CHECK(last.offset == 58 * 17);
  CHECK(last.limit == 1000 - 58 * 17);
  CHECK(read(R"({"page": 60, "hitsPerPage": 17})").request.limit == 0);
  CHECK(read(R"({"limit": 17})").request.count_up_to == 0);
}

TEST_CASE("typos are looked for unless the request forbids it") {
  CHECK(read("{}").request.typos.enabled);
  CHECK_FALSE(read(R"({"typos": false})").request.typos.enabled);
  CHECK(code(R"({"typos": 1})") == "invalid_search_typos");
}

TEST_CASE("the last word may still be typed") { CHECK(read("{}").request.unfinished); }

TEST_CASE("cropping options are read") {
  CHECK(read(R"({"attributesToCrop": ["text"]})").shown.cropped == 10);
  CHECK(read(R"({"attributesToCrop": ["*"], "cropLength": 25})").shown.cropped == 25);
  CHECK(read(R"({"attributesToCrop": ["title", "text:7"], "cropLength": 25})").shown.cropped == 7);
  CHECK(read(R"({"attributesToCrop": ["text:x"]})").shown.cropped == 10);
  CHECK_FALSE(read(R"({"attributesToCrop": ["title"]})").shown.cropped);
  CHECK_FALSE(read(R"({"attributesToCrop": ["text"], "cropLength": 0})").shown.cropped);
  CHECK_FALSE(read(R"({"cropLength": 25})").shown.cropped);
  CHECK(read(R"({"passages": 3, "cropLength": 25})").shown.passage_words == 25);
  CHECK(read(R"({"passages": 3})").shown.passages == 3);
  CHECK(read(R"({"passages": 3000})").shown.passages == 20);
  CHECK(read(R"({"attributesToCrop": ["text:18446744073709551615"]})").shown.cropped == 1000);
}

TEST_CASE("every field has its own error code") {
  CHECK(code(R"({"offset": "x"})") == "invalid_search_offset");
  CHECK(code(R"({"limit": "x"})") == "invalid_search_limit");
  CHECK(code(R"({"page": "x"})") == "invalid_search_page");
  CHECK(code(R"({"hitsPerPage": "x"})") == "invalid_search_hits_per_page");
  CHECK(code(R"({"cropLength": "x"})") == "invalid_search_crop_length");
  CHECK(code(R"({"passages": "x"})") == "invalid_search_passages");
  CHECK(code(R"({"q": 1})") == "invalid_search_q");
  CHECK(code(R"({"attributesToRetrieve": "x"})") == "invalid_search_attributes_to_retrieve");
  CHECK(code(R"({"attributesToCrop": "x"})") == "invalid_search_attributes_to_crop");
  CHECK(code(R"({"attributesToHighlight": "x"})") == "invalid_search_attributes_to_highlight");
  CHECK(code(R"({"attributesToSearchOn": "x"})") == "invalid_search_attributes_to_search_on");
  CHECK(code(R"({"showMatchesPosition": 1})") == "invalid_search_show_matches_position");
  CHECK(code(R"({"showRankingScore": 1})") == "invalid_search_show_ranking_score");
  CHECK(code(R"({"showRankingScoreDetails": 1})") == "invalid_search_show_ranking_score_details");
  CHECK(code(R"({"rankingScoreThreshold": "x"})") == "invalid_search_ranking_score_threshold");
  CHECK(code(R"({"filter": 1})") == "invalid_search_filter");
  CHECK(code(R"({"sort": "x"})") == "invalid_search_sort");
  CHECK(code(R"({"distinct": 1})") == "invalid_search_distinct");
  CHECK(code(R"({"facets": "x"})") == "invalid_search_facets");
  CHECK(code(R"({"highlightPreTag": 1})") == "invalid_search_highlight_pre_tag");
  CHECK(code(R"({"highlightPostTag": 1})") == "invalid_search_highlight_post_tag");
  CHECK(code(R"({"cropMarker": 1})") == "invalid_search_crop_marker");
  CHECK(code(R"({"matchingStrategy": 1})") == "invalid_search_matching_strategy");
  CHECK(code(R"({"locales": 1})") == "invalid_search_locales");
  CHECK(code(R"({"unit": 1})") == "invalid_search_unit");
  CHECK(code(R"({"explain": 1})") == "invalid_search_explain");
  CHECK(code(R"({"synonyms": 1})") == "invalid_search_synonyms");
  CHECK(code(R"({"duplicates": 1})") == "invalid_search_duplicates");
}

TEST_CASE("errors for invalid values list the valid ones") {
  CHECK(refusal(R"({"matchingStrategy": "doggo"})") ==
        "invalid_search_matching_strategy: Unknown value `doggo` at `.matchingStrategy`: expected "
        "one of `last`, `all`, `frequency`");
  CHECK_THAT(refusal(R"({"unit": "line"})"), Contains("`article`, `paragraph`"));
  CHECK_THAT(refusal(R"({"duplicates": "x"})"), Contains("`collapse`, `show`"));
  CHECK_THAT(refusal(R"({"sort": ["date"]})"),
             Contains("invalid_search_sort: Invalid syntax for the sort parameter: expected "
                      "expression ending by `:asc` or `:desc`, found `date`."));
  CHECK_THAT(refusal(R"({"sort": ["title:asc"]})"), Contains("Attribute `title` is not sortable."));
  CHECK_THAT(refusal(R"({"facets": ["doggo"]})"),
             Contains("invalid_search_facets: Invalid facet distribution: Attribute `doggo` is not "
                      "filterable."));
  CHECK_THAT(refusal(R"({"distinct": "id"})"), Contains("invalid_search_distinct"));
  CHECK_THAT(refusal(R"({"attributesToSearchOn": ["url"]})"),
             Contains("Attribute `url` is not searchable."));
  CHECK_THAT(refusal(R"({"rankingScoreThreshold": 42})"),
             Contains("expected a float between `0.0` and `1.0`."));
  CHECK_THAT(refusal(R"({"vector": [1]})"), Contains("invalid_search_vector"));
  CHECK_THAT(refusal(R"({"hybrid": {}})"), Contains("invalid_search_hybrid_query"));
  CHECK(code(R"({"highlightPreTag": ")" + std::string(2000, 'x') + "\"}") ==
        "invalid_search_highlight_pre_tag");
}

TEST_CASE("absent vectors are not an error") {
  CHECK(refusal(
            R"({"vector": null, "hybrid": null, "retrieveVectors": false, "locales": ["ara"]})") ==
        "no error");
}

TEST_CASE("a GET accepts the same fields as parameters") {
  const SearchQuery query = read_search(http::Fields{{"q", "قمة"},
                                                     {"limit", "3"},
                                                     {"facets", "source,year"},
                                                     {"attributesToRetrieve", "id,title"},
                                                     {"showRankingScore", "true"},
                                                     {"filter", "source = a"}});
  CHECK(query.q == "قمة");
  CHECK(query.limit == 3);
  CHECK(query.request.facets == Names{"source", "year"});
  CHECK(query.shown.retrieved.has("title"));
  CHECK_FALSE(query.shown.retrieved.has("text"));
  CHECK(query.shown.score);
  CHECK(query.request.filter.field == "source");
  const http::Fields json{{"filter", R"( ["source = a", ["year = 1"]])"}};
  CHECK(read_search(json).request.filter.parts.size() == 2);
}
