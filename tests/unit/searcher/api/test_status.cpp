// Indexes, statistics, health, version and metrics.
#include <filesystem>

#include <support/catch.h>

#include "served.h"

using namespace fahras;
using namespace fahras::test;
using Catch::Contains;
using Catch::Matches;

TEST_CASE("indexes are listed by name") {
  const TemporaryFolder folder;
  write_index(folder.path() / "z", {new_article("1", "", "نص")});
  api::ServiceOptions options;
  options.indexes["archive"] = {folder.path() / "z"};
  Served served(sample_articles(), options);
  const Answer answer = served.get("/indexes");
  REQUIRE(answer.status == 200);
  CHECK(answer.json["total"] == 2);
  CHECK(answer.json["results"][0]["uid"] == "archive");
  CHECK(answer.json["results"][1]["uid"] == "news");
  CHECK(answer.json["results"][1]["primaryKey"] == "id");
  CHECK_THAT(answer.json["results"][1]["updatedAt"].get<std::string>(),
             Matches(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)"));
  CHECK(served.get("/indexes?offset=1").json["results"].size() == 1);
  CHECK(served.get("/indexes?limit=0").json["results"].empty());
  CHECK(served.get("/indexes?limit=x").code() == "invalid_index_limit");
  CHECK(served.get("/indexes/news").json["uid"] == "news");
  CHECK(served.get("/indexes/none").status == 404);
  CHECK(served.get("/indexes/a b").code() == "invalid_index_uid");
}

TEST_CASE("several folders with one name are one index") {
  const TemporaryFolder folder;
  write_index(folder.path() / "more", {new_article("b1", "", "خبر آخر عن القمة")});
  api::ServiceOptions options;
  options.indexes["all"] = {folder.path() / "more"};
  write_index(folder.path() / "third", {new_article("c1", "", "خبر ثالث عن القمة")});
  options.indexes["all"].push_back(folder.path() / "third");
  Served served(sample_articles(), options);
  CHECK(served.get("/indexes/all/stats").json["numberOfDocuments"] == 2);
}

TEST_CASE("statistics count articles and their fields") {
  Served served;
  const Answer answer = served.get("/indexes/news/stats");
  REQUIRE(answer.status == 200);
  CHECK(answer.json["numberOfDocuments"] == 6);
  CHECK(answer.json["isIndexing"] == false);
  CHECK(answer.json["fieldDistribution"] ==
        api::parse_json(R"({"author": 4, "date": 5, "id": 6, "language": 6, "section": 5,
                            "source": 5, "text": 6, "title": 6})"));
  const Answer all = served.get("/stats");
  CHECK(all.json["indexes"]["news"] == answer.json);
  CHECK(all.json["databaseSize"].get<std::uint64_t>() > 1000);
  CHECK(all.json["lastUpdate"].is_string());
}

TEST_CASE("a service is healthy while its indexes answer") {
  Served served;
  CHECK(served.get("/health").json == api::parse_json(R"({"status": "available"})"));
  std::filesystem::remove_all(served.folder());
  std::filesystem::create_directories(served.folder());
  // A Searcher looks for changes every 200 ms.
  Answer answer = served.get("/health");
  while (answer.status == 200) answer = served.get("/health");
  CHECK(answer.status == 503);
  CHECK(answer.code() == "index_unavailable");
  CHECK_THAT(answer.message(), Contains("Index `news`: "));
  CHECK(served.post("/indexes/news/search", "{}").status == 503);
  CHECK(served.get("/metrics").status == 200);
}

TEST_CASE("the version is that of the program") {
  Served served;
  CHECK(served.get("/version").json["pkgVersion"] == "1.2.3");
}

TEST_CASE("metrics have Prometheus' text format") {
  api::ServiceOptions options;
  options.more_metrics = [] { return std::string("fahras_http_x 1\n"); };
  Served served(sample_articles(), options);
  served.search("{}");
  served.get("/indexes/none");
  const auto response = served.get("/metrics").response;
  CHECK(response.content_type == "text/plain; version=0.0.4; charset=utf-8");
  for (const char* const line :
       {"# TYPE fahras_index_documents gauge\n", "fahras_index_documents{index=\"news\"} 6\n",
        "fahras_searches_total 1\n", "fahras_searches_stopped_total 0\n",
        "fahras_errors_total{code=\"index_not_found\"} 1\n",
        "fahras_tasks{status=\"succeeded\"} 0\n", "fahras_tasks_bytes 0\n", "fahras_http_x 1\n"})
    CHECK_THAT(response.body, Contains(line));
}
