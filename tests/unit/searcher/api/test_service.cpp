#include <api/service.h>

#include <atomic>
#include <thread>
#include <vector>

#include <fahras/error.h>
#include <support/catch.h>

#include "served.h"

using namespace fahras;
using namespace fahras::test;
using Catch::Contains;

namespace {

constexpr const char* searching = "search-key-0123456789";
constexpr const char* writing = "write-key-0123456789";
constexpr const char* measuring = "metrics-key-0123456789";

api::ServiceOptions with_keys() {
  api::ServiceOptions options = writable();
  options.keys = keys::FileKeys::parse(
      std::string(searching) + "\n" + writing + " write search\n" + measuring + " metrics\n",
      "keys");
  return options;
}

unsigned status(Served& served, const std::string& method, const std::string& path,
                const std::string& authorization) {
  auto asked = request(method, path, "{}");
  if (!authorization.empty()) asked.headers.emplace_back("authorization", authorization);
  return served.ask(asked).status;
}

std::string bearer(const char* key) { return std::string("Bearer ") + key; }

std::string header(const http::Response& response, const std::string& name) {
  for (const auto& [key, value] : response.headers)
    if (key == name) return value;
  return "";
}

std::string refusal(const api::ServiceOptions& options) {
  try {
    const api::Service service(options);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("with keys, a request without a key is refused") {
  Served served({new_article("1", "", "نص")}, with_keys());
  const Answer answer = served.get("/indexes/news/search");
  CHECK(answer.status == 401);
  CHECK(answer.code() == "missing_authorization_header");
  CHECK(answer.json["type"] == "auth");
  CHECK(header(answer.response, "WWW-Authenticate") == "Bearer");
}

TEST_CASE("a key permits only what its rights cover") {
  Served served({new_article("1", "", "نص")}, with_keys());
  CHECK(status(served, "GET", "/indexes/news/search", bearer(searching)) == 200);
  CHECK(status(served, "GET", "/indexes/news/search", bearer(writing)) == 200);
  CHECK(status(served, "GET", "/indexes/news/search", bearer(measuring)) == 403);
  CHECK(status(served, "GET", "/metrics", bearer(searching)) == 403);
  CHECK(status(served, "GET", "/metrics", bearer(measuring)) == 200);
  CHECK(status(served, "DELETE", "/indexes/news/documents/1", bearer(searching)) == 403);
  CHECK(status(served, "DELETE", "/indexes/news/documents/1", bearer(writing)) == 202);
  CHECK(status(served, "GET", "/tasks", bearer(searching)) == 403);
  for (const char* const bad : {"Bearer", "Bearer ", "Bearer no-such-key-0123456789",
                                "Basic search-key-0123456789", "search-key-0123456789"})
    CHECK(status(served, "GET", "/indexes", bad) == 403);
}

TEST_CASE("the scheme of a key is recognised in any case") {
  Served served({new_article("1", "", "نص")}, with_keys());
  for (const char* const scheme : {"bearer ", "BEARER ", "Bearer  "})
    CHECK(status(served, "GET", "/indexes", std::string(scheme) + searching) == 200);
}

TEST_CASE("the header is enough to decide about admission") {
  Served served({new_article("1", "", "نص")}, with_keys());
  const auto admit = [&](const std::string& method, const std::string& path, const char* key) {
    auto asked = request(method, path);
    if (key != nullptr) asked.headers.emplace_back("authorization", bearer(key));
    return served.service().admit(asked);
  };
  const auto status_of = [](const http::Admission& admission) {
    return admission.refusal ? admission.refusal->status : 0;
  };
  const char* const search = "/indexes/news/search";
  const auto stranger = admit("POST", search, nullptr);
  CHECK(status_of(stranger) == 401);
  CHECK(stranger.name.empty());
  CHECK(stranger.refusal->route == "/indexes/{uid}/search");
  CHECK_THAT(stranger.refusal->body, Contains("missing_authorization_header"));
  CHECK(status_of(admit("POST", search, "no-such-key-0123456789")) == 403);
  CHECK(status_of(admit("POST", search, measuring)) == 403);
  CHECK(status_of(admit("POST", "/none", nullptr)) == 404);
  CHECK(status_of(admit("POST", "/indexes/none/search", searching)) == 404);
  CHECK(status_of(admit("PATCH", search, searching)) == 405);
  const auto unserved = admit("PATCH", "/indexes/none", writing);
  CHECK(status_of(unserved) == 400);
  CHECK_THAT(unserved.refusal->body, Contains("feature_not_enabled"));
  CHECK(status_of(admit("GET", "/health", nullptr)) == 0);
  const auto known = admit("POST", search, searching);
  CHECK(status_of(known) == 0);
  CHECK(known.name == "key of line 1");
  CHECK(admit("GET", "/health", writing).name == "key of line 2");
}

TEST_CASE("new keys are valid immediately") {
  Served served({new_article("1", "", "نص")}, with_keys());
  constexpr const char* other = "other-key-0123456789";
  CHECK(status(served, "GET", "/indexes", bearer(other)) == 403);
  served.service().use_keys(keys::FileKeys::parse(other, "keys"));
  CHECK(status(served, "GET", "/indexes", bearer(other)) == 200);
  CHECK(status(served, "GET", "/indexes", bearer(searching)) == 403);
}

TEST_CASE("keys may be replaced while requests are checked") {
  Served served({new_article("1", "", "نص")}, with_keys());
  std::atomic<int> refused = 0;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 3; ++thread) {
    threads.emplace_back([&] {
      for (int i = 0; i < 300; ++i)
        refused += status(served, "GET", "/version", bearer(searching)) == 200 ? 0 : 1;
    });
  }
  for (int i = 0; i < 300; ++i) served.service().use_keys(with_keys().keys);
  for (std::thread& thread : threads) thread.join();
  CHECK(refused == 0);
}

TEST_CASE("health and the OpenSearch description need no key") {
  Served served({new_article("1", "", "نص")}, with_keys());
  CHECK(served.get("/health").status == 200);
  CHECK(served.get("/opensearch.xml").status == 200);
}

TEST_CASE("without a key the names of indexes are not revealed") {
  Served served({new_article("1", "", "نص")}, with_keys());
  CHECK(served.get("/indexes/none/search").status == 401);
}

TEST_CASE("an answer that the client already has is not computed again") {
  Served served;
  auto asked = request("GET", "/indexes/news/search?q=القمة");
  const std::string tag = header(served.ask(asked).response, "ETag");
  CHECK_THAT(tag, Catch::StartsWith("W/\""));
  asked.headers.emplace_back("if-none-match", tag);
  const auto again = served.ask(asked).response;
  CHECK(again.body.empty());
  CHECK(header(again, "ETag") == tag);
  CHECK(header(served.get("/indexes/news/search?q=النفط").response, "ETag") != tag);
  CHECK(header(again, "Cache-Control") == "no-cache");
}

TEST_CASE("similar articles are requested with parameters or a body") {
  Served served;
  const auto similar = [&](const std::string& parameters) {
    return served.get("/indexes/news/similar?" + parameters);
  };
  const Answer got = similar(
      "id=a1&limit=2&offset=0&showRankingScore=true&attributesToRetrieve=id,title"
      "&filter=year = 2025&rankingScoreThreshold=0.01&embedder=x&retrieveVectors=false");
  Input posted = served
                     .post("/indexes/news/similar", R"({"id": "a1", "limit": 2, "offset": 0,
      "showRankingScore": true, "attributesToRetrieve": ["id", "title"], "filter": "year = 2025",
      "rankingScoreThreshold": 0.01})")
                     .json;
  REQUIRE(got.status == 200);
  Input answer = got.json;
  for (Input* const one : {&answer, &posted}) one->erase("processingTimeMs");
  CHECK(answer == posted);
  CHECK(answer["hits"].size() == 2);
  CHECK(answer["hits"][0].size() == 3);
  CHECK_FALSE(header(got.response, "ETag").empty());
  CHECK(similar("limit=1").code() == "missing_similar_id");
  CHECK(similar("id=none").code() == "not_found_similar_id");
  CHECK(similar("id=a1&limit=x").code() == "invalid_similar_limit");
  CHECK(similar("id=a1&q=x").code() == "bad_request");
  CHECK_THAT(served.get("/metrics").response.body, Contains("fahras_searches_total 2\n"));
}

TEST_CASE("publishing changes the tags") {
  Served served(sample_articles(), writable());
  const auto tag = [&] {
    return header(served.get("/indexes/news/documents/a1").response, "ETag");
  };
  const std::string before = tag();
  CHECK(before == tag());
  served.finished(served.ask(request("DELETE", "/indexes/news/documents/a2")));
  CHECK(before != tag());
}

TEST_CASE("error answers must not be cached") {
  Served served;
  CHECK(header(served.get("/indexes/news/documents/none").response, "ETag").empty());
  CHECK(header(served.get("/indexes/news/search?limit=x").response, "ETag").empty());
}

TEST_CASE("links of errors lead to the public URL of the service") {
  api::ServiceOptions options;
  options.public_url = "https://search.example.org";
  Served served(sample_articles(), options);
  CHECK(served.get("/none").json["link"] ==
        "https://search.example.org/docs/http-api.md#not_found");
  Served unknown;
  CHECK(unknown.get("/none").json["link"] == "/docs/http-api.md#not_found");
  unknown.service().found_at("http://127.0.0.1:7700");
  CHECK(unknown.get("/none").json["link"] == "http://127.0.0.1:7700/docs/http-api.md#not_found");
}

TEST_CASE("errors of the server look like errors of the API") {
  Served served;
  const auto response = served.service().error(413, "The body is too large.");
  CHECK(response.status == 413);
  CHECK_THAT(response.body,
             Contains("\"code\":\"payload_too_large\"") && Contains("The body is too large."));
  CHECK(served.service().error(507, "x").status == 507);
}

TEST_CASE("a search ends at its time limit") {
  api::ServiceOptions options;
  options.timeout_ms = 1e-6;
  Served served(sample_articles(), options);
  const Answer answer = served.get("/indexes/news/search?q=\"القمة العربية\"");
  REQUIRE(answer.status == 200);
  CHECK(answer.json["stopped"] == true);
  CHECK(header(answer.response, "ETag").empty());
}

TEST_CASE("invalid options of a service are refused") {
  CHECK_THAT(refusal({}), Contains("--index"));
  api::ServiceOptions options;
  options.indexes["a b"] = {"/"};
  CHECK_THAT(refusal(options), Contains("valid index uid"));
  options.indexes = {{"news", {"/no/such/index"}}};
  CHECK_THAT(refusal(options), Contains("/no/such/index"));
  options.writable = true;
  CHECK_THAT(refusal(options), Contains("--writable"));
  options.indexes = {{"news", {"/tmp", "/tmp"}}};
  CHECK_THAT(refusal(options), Contains("--writable"));
}

TEST_CASE("any body gets an answer") {
  Served served(sample_articles(), writable());
  const std::string bytes = "{}[]\":,\\ \n\tqfilter0129-.eE\xFF\xD9\x85tru" + std::string(1, '\0');
  unsigned state = 7;
  for (int round = 0; round < 3'000; ++round) {
    std::string body = round % 3 == 0 ? "{\"q\":\"" : "{\"filter\":\"";
    for (int i = 0; i < 20; ++i) {
      state = state * 1664525U + 1013904223U;
      body += bytes[(state >> 16U) % bytes.size()];
    }
    if (round % 2 == 0) body += "\"}";
    const unsigned status = served.post("/indexes/news/search", body).status;
    CHECK((status == 200 || status == 400));
  }
}
