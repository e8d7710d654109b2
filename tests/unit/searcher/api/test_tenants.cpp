// What a tenant token hides shows in no answer: each answer is that of an index without the hidden
// articles.
#include <algorithm>
#include <set>

#include <support/catch.h>

#include "keyed.h"

using namespace fahras;
using namespace fahras::test;
using Catch::Contains;

namespace {

constexpr const char* rules = R"({"news": {"filter": "section IN [طقس, رياضة]"}})";

// Sections that the rules show.
bool is_shown(const NewArticle& article) {
  return article.section == "طقس" || article.section == "رياضة";
}

NewArticle in_section(NewArticle article, const char* section) {
  article.section = section;
  return article;
}

// The articles of the sample, and some whose words and values are in hidden articles only, or more
// often there.
std::vector<NewArticle> articles() {
  std::vector<NewArticle> all = sample_articles();
  all.push_back(
      in_section(new_article("h1", "بركان يثور", "ثار البركان قرب القرية في الجزيرة."), "سر"));
  all.push_back(in_section(new_article("h2", "بركان آخر", "ثار بركان آخر بعد زلزال قوي."), "سر"));
  all.push_back(in_section(
      new_article("v1", "أمطار على القرية", "هطلت أمطار على القرية وقرب الجزيرة طوال الموسم."),
      "طقس"));
  // Near-duplicates, of which one is shown.
  const char* const report =
      "وصلت القافلة الطويلة إلى المدينة القديمة بعد رحلة استمرت أياما كثيرة عبر الصحراء الواسعة "
      "واستقبلها السكان بالترحيب عند البوابة الشرقية ثم توجهت نحو السوق الكبير.";
  all.push_back(in_section(new_article("d1", "وصول القافلة", report), "سر"));
  all.push_back(in_section(new_article("d2", "وصول القافلة", report), "رياضة"));
  all.push_back(in_section(new_article("d3", "وصول القافلة", report), "سر"));
  return all;
}

std::vector<NewArticle> shown_articles() {
  auto shown = articles();
  std::erase_if(shown, [](const NewArticle& article) { return !is_shown(article); });
  return shown;
}

// A tenant, and a service that has only what the tenant may see.
class Tenant {
 public:
  Answer ask(const std::string& method, const std::string& target, const std::string& body = "") {
    return keyed.ask(token, method, target, body);
  }
  Answer search(const std::string& body) { return ask("POST", "/indexes/news/search", body); }

  Keyed keyed{{}, articles()};
  std::string token = keyed.tenant(rules);
  Served alone{shown_articles(), writable()};
};

// Removes what may differ: times, and scores, for which words are counted over the whole index.
void strip(Input& json) {
  if (json.is_object()) {
    for (const char* const name :
         {"processingTimeMs", "_rankingScore", "weightedRankingScore", "didYouMean"})
      json.erase(name);
  }
  if (json.is_structured()) {
    for (Input& inner : json) strip(inner);
  }
}

// Sorts the hits by id, since the scores decide on their order.
void sort_hits(Input& json) {
  if (!json.is_object() || !json.contains("hits")) return;
  auto hits = json["hits"].get<std::vector<Input>>();
  std::sort(hits.begin(), hits.end(),
            [](const Input& a, const Input& b) { return a["id"] < b["id"]; });
  json["hits"] = hits;
}

Input comparable(Input json) {
  strip(json);
  sort_hits(json);
  if (json.contains("results")) {
    for (Input& result : json["results"]) sort_hits(result);
  }
  return json;
}

std::set<std::string> ids(const Input& answer) {
  std::set<std::string> ids;
  for (const Input& hit : answer.at("hits")) ids.insert(hit["id"].get<std::string>());
  return ids;
}

// The articles that a request finds may not differ, and nothing else either.
void check_same(Tenant& tenant, const std::string& method, const std::string& target,
                const std::string& body) {
  INFO(method << " " << target << " " << body);
  const Answer seen = tenant.ask(method, target, body);
  const Answer alone = tenant.alone.ask(request(method, target, body));
  INFO(seen.response.body);
  CHECK(seen.status == alone.status);
  CHECK(comparable(seen.json) == comparable(alone.json));
}

}  // namespace

TEST_CASE("there is something to hide") {
  Tenant tenant;
  const auto all = [&](const char* body) {
    return tenant.keyed.ask(master_key, "POST", "/indexes/news/search", body).json;
  };
  CHECK(all(R"({"q": "القمة"})")["estimatedTotalHits"] == 4);
  CHECK(tenant.search(R"({"q": "القمة"})").json["estimatedTotalHits"] == 1);
  CHECK(all(R"({"q": "القافلة"})")["hits"][0]["_duplicates"] == 2);
  CHECK(tenant.search(R"({"q": "القافلة"})").json["hits"].size() == 1);
}

TEST_CASE("searches of a tenant: hits, totals, facets, pages, distinct values, duplicates") {
  Tenant tenant;
  for (const char* const body :
       {R"({})",
        R"({"q": "القمة"})",
        R"({"q": "النفط"})",
        R"({"q": "بركان"})",
        R"({"q": "القرية OR بركان"})",
        R"({"q": "*", "facets": ["*"]})",
        R"({"q": "القمة", "facets": ["source", "author", "section", "year", "month"]})",
        R"({"q": "*", "hitsPerPage": 2, "page": 1})",
        R"({"q": "*", "limit": 0})",
        R"({"q": "*", "distinct": "section"})",
        R"({"q": "القافلة", "showMatchesPosition": true})",
        R"({"q": "القافلة", "duplicates": "show"})",
        R"({"q": "القمة", "unit": "paragraph"})",
        R"({"q": "*", "filter": "section = سياسة"})",
        R"({"q": "*", "filter": "NOT section = سر"})",
        R"({"q": "*", "filter": ["year = 2024", ["section = سر", "section = رياضة"]]})",
        R"({"q": "*", "filter": "id IN [a1, a4, h1]"})",
        R"({"q": "source:الأنباء OR القمة"})",
        R"({"q": "*", "sort": ["date:desc"], "attributesToRetrieve": ["id", "date"]})",
        R"({"q": "\"القمة العربية\""})",
        R"({"q": "القمة -العربية"})",
        R"({"q": "ب*"})",
        R"({"q": "(القمة"})"})
    check_same(tenant, "POST", "/indexes/news/search", body);
  check_same(tenant, "GET", "/indexes/news/search?q=القمة&facets=source", "");
}

TEST_CASE("whether a hidden article has a word does not decide what is found") {
  Tenant tenant;
  for (const char* const typed : {"بركا", "بركان", "زلزا", "القري", "الجزي", "نف"}) {
    const Answer answer = tenant.search(std::string(R"({"q": ")") + typed + "\"}");
    for (const std::string& id : ids(answer.json))
      CHECK(std::set<std::string>{"a4", "a5", "v1", "d2"}.contains(id));
  }
}

TEST_CASE("a tenant gets no hidden word as a correction") {
  Tenant tenant;
  Answer all =
      tenant.keyed.ask(master_key, "POST", "/indexes/news/search", R"({"q": "برركان القرية"})");
  REQUIRE(all.json.contains("didYouMean"));
  const Answer seen = tenant.search(R"({"q": "برركان القرية"})");
  CHECK_FALSE(seen.json.contains("didYouMean"));
  const char* const suggest = "/indexes/news/suggest?q=برركان القرية ";
  CHECK(tenant.keyed.ask(master_key, "GET", suggest).json.contains("didYouMean"));
  CHECK_FALSE(tenant.ask("GET", suggest).json.contains("didYouMean"));
}

TEST_CASE("a tenant gets no hidden word as one that is similar") {
  Tenant tenant;
  const char* const body = R"({"q": "البرركان"})";
  REQUIRE(
      tenant.keyed.ask(master_key, "POST", "/indexes/news/search", body).json.contains("typos"));
  const Answer seen = tenant.search(body);
  CHECK_FALSE(seen.json.contains("typos"));
  CHECK(seen.json["hits"].empty());
}

TEST_CASE("a tenant gets no completions, which come from the words of all articles") {
  Tenant tenant;
  for (const char* const route : {"suggest", "opensearch-suggestions"}) {
    const std::string target = std::string("/indexes/news/") + route + "?q=برك";
    CHECK_THAT(tenant.keyed.ask(master_key, "GET", target).response.body, Contains("بركان"));
    const Answer seen = tenant.ask("GET", target);
    CHECK(seen.status == 200);
    CHECK_THAT(seen.response.body, !Contains("بركان"));
  }
}

TEST_CASE("values that a tenant searches are those of articles that are shown") {
  Tenant tenant;
  for (const char* const body :
       {R"({"facetName": "section"})", R"({"facetName": "section", "facetQuery": "سر"})",
        R"({"facetName": "author", "facetQuery": "سعيد"})",
        R"({"facetName": "author", "facetQuery": "هدى"})",
        R"({"facetName": "source", "q": "القمة", "filter": "year > 2000"})"})
    check_same(tenant, "POST", "/indexes/news/facet-search", body);
}

TEST_CASE("hidden articles are similar to nothing, and nothing is similar to them") {
  Tenant tenant;
  for (const char* const body :
       {R"({"id": "a1"})", R"({"id": "none"})", R"({"id": "h1"})", R"({"id": "d1"})"}) {
    const Answer answer = tenant.ask("POST", "/indexes/news/similar", body);
    CHECK(answer.status == 400);
    CHECK(answer.code() == "not_found_similar_id");
  }
  for (const char* const id : {"a4", "a5", "v1", "d2"}) {
    const Answer answer =
        tenant.ask("GET", std::string("/indexes/news/similar?limit=100&id=") + id);
    REQUIRE(answer.status == 200);
    for (const std::string& found : ids(answer.json))
      CHECK(std::set<std::string>{"a4", "a5", "v1", "d2"}.contains(found));
    CHECK(answer.json["estimatedTotalHits"] == answer.json["hits"].size());
  }
}

TEST_CASE("several searches of a tenant at once, apart and merged") {
  Tenant tenant;
  const std::string queries =
      R"("queries": [{"indexUid": "news", "q": "القمة"}, {"indexUid": "news", "q": "بركان"},
                     {"indexUid": "news", "q": "القرية"}])";
  check_same(tenant, "POST", "/multi-search", "{" + queries + "}");
  const std::string federation =
      R"(, "federation": {"facetsByIndex": {"news": ["section", "author"]})";
  check_same(tenant, "POST", "/multi-search", "{" + queries + federation + "}}");
  check_same(tenant, "POST", "/multi-search",
             "{" + queries + federation + R"(, "mergeFacets": {}}})");
}

TEST_CASE("a tenant searches, and does nothing else") {
  Tenant tenant;
  for (const char* const path :
       {"/indexes", "/indexes/news", "/indexes/news/documents", "/indexes/news/documents/a4",
        "/indexes/news/stats", "/stats", "/tasks", "/keys", "/metrics", "/version"}) {
    INFO(path);
    CHECK(tenant.ask("GET", path).status == 403);
  }
  CHECK(tenant.ask("DELETE", "/indexes/news/documents/a4").status == 403);
}

TEST_CASE("a token opens the indexes that its rules name") {
  Tenant tenant;
  const auto status = [&](const char* given) {
    return tenant.keyed.ask(tenant.keyed.tenant(given), "GET", "/indexes/news/search").status;
  };
  CHECK(status(R"(["news"])") == 200);
  CHECK(status(R"(["ne*"])") == 200);
  CHECK(status(R"({"*": {}})") == 200);
  CHECK(status(R"(["books"])") == 403);
  CHECK(status(R"({})") == 403);
  const Answer multi = tenant.keyed.ask(tenant.keyed.tenant(R"(["books"])"), "POST",
                                        "/multi-search", R"({"queries": [{"indexUid": "news"}]})");
  CHECK(multi.status == 403);
  CHECK(multi.code() == "invalid_api_key");
}

TEST_CASE("a filter of a token that cannot be read closes the index") {
  Tenant tenant;
  for (const char* const filter : {R"("nothing = 1")", R"("section =")", "5"}) {
    const std::string token =
        tenant.keyed.tenant(std::string(R"({"news": {"filter": )") + filter + "}}");
    const Answer answer = tenant.keyed.ask(token, "GET", "/indexes/news/search");
    CHECK(answer.status == 400);
    CHECK(answer.code() == "invalid_search_filter");
  }
}

TEST_CASE("an answer that one tenant has is not that of another") {
  Tenant tenant;
  const auto tag = [&](const std::string& token) {
    const Answer answer = tenant.keyed.ask(token, "GET", "/indexes/news/search?q=القمة");
    for (const auto& [name, value] : answer.response.headers)
      if (name == "ETag") return value;
    return std::string();
  };
  const std::string other = tenant.keyed.tenant(R"({"news": {"filter": "section = سياسة"}})");
  CHECK_FALSE(tag(tenant.token).empty());
  CHECK(tag(tenant.token) == tag(tenant.token));
  CHECK(tag(tenant.token) != tag(other));
  CHECK(tag(tenant.token) != tag(master_key));
}
