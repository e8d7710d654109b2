#include "documents.h"

#include <algorithm>

#include <support/catch.h>

#include "served.h"

using namespace fahras::test;

TEST_CASE("an article is fetched by its id") {
  Served served;
  const Answer answer = served.get("/indexes/news/documents/a2");
  REQUIRE(answer.status == 200);
  CHECK(answer.json["title"] == "بيان ختامي للقمة");
  CHECK(answer.json["text"] == "صدر البيان الختامي للقمة العربية بعد يومين من النقاش.");
  CHECK(answer.json["section"] == "سياسة");
  CHECK(served.get("/indexes/news/documents/a2?fields=id,date").json ==
        fahras::api::parse_json(R"({"id": "a2", "date": "2025-09-06"})"));
}

TEST_CASE("an unknown id is an error") {
  Served served;
  const Answer answer = served.get("/indexes/news/documents/none");
  CHECK(answer.status == 404);
  CHECK(answer.code() == "document_not_found");
  CHECK(answer.message() == "Document `none` not found.");
  CHECK(served.get("/indexes/none/documents/a1").code() == "index_not_found");
}

TEST_CASE("articles are listed in pages") {
  Served served;
  const Answer answer = served.get("/indexes/news/documents?limit=2&offset=1&fields=id");
  REQUIRE(answer.status == 200);
  CHECK(answer.json["results"].size() == 2);
  CHECK(answer.json["offset"] == 1);
  CHECK(answer.json["limit"] == 2);
  CHECK(answer.json["total"] == 6);
  CHECK(answer.json["results"][0].size() == 1);
  CHECK(served.get("/indexes/news/documents").json["results"].size() == 6);
}

TEST_CASE("articles are fetched by a filter or by ids") {
  Served served;
  const auto found = [&](const std::string& body) {
    const Answer answer = served.post("/indexes/news/documents/fetch", body);
    REQUIRE(answer.status == 200);
    return answer.json["total"].get<int>();
  };
  CHECK(found("{}") == 6);
  CHECK(found(R"({"filter": "year = 2024"})") == 2);
  CHECK(found(R"({"ids": ["a1", "a3", "none"]})") == 2);
  CHECK(found(R"({"ids": ["a1", "a3"], "filter": "section = اقتصاد"})") == 1);
  CHECK(served.get("/indexes/news/documents?filter=year = 2024").json["total"] == 2);
}

TEST_CASE("too many ids are refused as ids and not as conditions") {
  Served served;
  const auto status = [&](std::size_t count) {
    nlohmann::json body;
    body["ids"] = std::vector<std::string>(count, "a1");
    return served.post("/indexes/news/documents/fetch", body.dump()).code();
  };
  CHECK(status(900).empty());
  CHECK(status(901) == "invalid_document_ids");
}

TEST_CASE("an invalid list request is refused") {
  Served served;
  CHECK(served.get("/indexes/news/documents?limit=x").code() == "invalid_document_limit");
  CHECK(served.get("/indexes/news/documents?offset=x").code() == "invalid_document_offset");
  CHECK(served.get("/indexes/news/documents?x=1").code() == "bad_request");
  CHECK(served.get("/indexes/news/documents?filter=x").code() == "invalid_document_filter");
  CHECK(served.post("/indexes/news/documents/fetch", R"({"fields": "x"})").code() ==
        "invalid_document_fields");
  CHECK(served.post("/indexes/news/documents/fetch", R"({"ids": [1.5]})").code() ==
        "invalid_document_ids");
}

TEST_CASE("documents may be fetched by ids that are numbers") {
  Served served({new_article("7", "سبعة", "نص"), new_article("8", "ثمانية", "نص")});
  const Answer answer = served.post("/indexes/news/documents/fetch", R"({"ids": [7, "x"]})");
  CHECK(answer.status == 200);
  REQUIRE(answer.json["results"].size() == 1);
  CHECK(answer.json["results"][0]["id"] == "7");
  CHECK(served.get("/indexes/news/documents?ids=7,8").json["total"] == 2);
}

TEST_CASE("a list that reaches its time limit says so and must not be cached") {
  fahras::api::ServiceOptions options;
  options.timeout_ms = 1e-6;
  Served served(sample_articles(), options);
  const Answer listed = served.get("/indexes/news/documents");
  REQUIRE(listed.status == 200);
  CHECK(listed.json["stopped"] == true);
  CHECK(listed.response.headers.empty());
  CHECK(served.post("/indexes/news/documents/fetch", "{}").json["stopped"] == true);
  CHECK(served.get("/health").status == 200);
  CHECK_FALSE(Served().get("/indexes/news/documents").json.contains("stopped"));
}
