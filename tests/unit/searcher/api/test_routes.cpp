#include "routes.h"

#include <sstream>

#include <keys/action.h>
#include <support/catch.h>

#include "served.h"

using namespace fahras::test;
using Catch::Contains;

TEST_CASE("an unknown path is answered with 404") {
  Served served;
  for (const char* const path : {"/", "/indexes/", "/indexes/news/", "/indexes//search", "/none",
                                 "/indexes/news/search/more", "/indexes/news/documents/a/b"}) {
    const Answer answer = served.get(path);
    CHECK(answer.status == 404);
    CHECK(answer.code() == "not_found");
  }
}

TEST_CASE("an unsupported method is answered with 405 and the supported ones") {
  Served served;
  const Answer answer = served.ask(request("DELETE", "/indexes/news/search"));
  CHECK(answer.status == 405);
  CHECK(answer.code() == "method_not_allowed");
  REQUIRE_FALSE(answer.response.headers.empty());
  CHECK(answer.response.headers[0] == std::pair<std::string, std::string>("Allow", "GET, POST"));
}

TEST_CASE("answers contain the pattern of their route") {
  Served served;
  CHECK(served.get("/indexes/news/documents/a1").response.route == "/indexes/{uid}/documents/{id}");
  CHECK(served.get("/indexes/none/search").response.route == "/indexes/{uid}/search");
  CHECK(served.get("/none").response.route == "none");
}

TEST_CASE("each route asks for an action that keys can allow") {
  for (const fahras::api::Route& route : fahras::api::all_routes()) {
    INFO(route.method << " " << route.pattern);
    CHECK((route.action.empty() || fahras::keys::is_action_name(route.action)));
    CHECK_FALSE(route.action.ends_with('*'));
  }
}

TEST_CASE("an id may contain escaped slashes") {
  std::vector<fahras::NewArticle> articles = {new_article("a/b c", "", "نص قصير")};
  Served served(articles);
  auto escaped = request("GET", "/indexes/news/documents/x");
  escaped.segments.back() = "a/b c";
  CHECK(served.ask(escaped).json["id"] == "a/b c");
}

TEST_CASE("routes that only Meilisearch has are refused as such") {
  Served served(sample_articles(), writable());
  const std::vector<std::pair<std::string, std::string>> routes = {
      {"POST", "/indexes"},
      {"PATCH,DELETE", "/indexes/news"},
      {"POST", "/indexes/news/documents/edit"},
      {"POST", "/indexes/news/fields"},
      {"POST", "/indexes/news/compact"},
      {"GET,PATCH,DELETE", "/indexes/news/settings"},
      {"GET,PUT,PATCH,DELETE", "/indexes/news/settings/synonyms"},
      {"POST", "/swap-indexes"},
      {"GET", "/tasks/0/documents"},
      {"GET,PATCH", "/experimental-features"},
      {"GET,PATCH", "/network"},
      {"GET,POST", "/webhooks"},
      {"GET,PATCH,DELETE", "/webhooks/x"},
      {"POST", "/dumps"},
      {"POST", "/snapshots"},
      {"POST", "/export"},
      {"POST,DELETE", "/logs/stream"},
      {"POST", "/logs/stderr"},
      {"GET", "/chats"},
      {"GET,DELETE", "/chats/x"},
      {"GET,PUT,PATCH,DELETE", "/chats/x/settings"},
      {"POST", "/chats/x/chat/completions"},
  };
  std::string method;
  for (const auto& [methods, path] : routes) {
    for (std::istringstream list(methods); std::getline(list, method, ',');) {
      INFO(method << " " << path);
      const Answer answer = served.ask(request(method, path, "{}"));
      CHECK(answer.status == 400);
      CHECK(answer.code() == "feature_not_enabled");
      CHECK_THAT(answer.message(), Contains("`" + method + " " + path + "`"));
    }
  }
}
