#include <keys/grant.h>

#include <support/catch.h>

using namespace fahras::keys;
using Catch::Contains;

namespace {

Grant tenant() {
  return {"key x",
          {"search"},
          {"news*"},
          SearchRules({{"news", R"("section = a")"},
                       {"news*", std::nullopt},
                       {"news-2025*", R"("year = 2025")"},
                       {"books", std::nullopt}})};
}

std::string denial(const Grant& grant, const char* uid) {
  try {
    grant.require_index(uid);
  } catch (const Denied& denied) {
    return denied.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a grant of everything opens everything") {
  const Grant grant = Grant::everything("x");
  grant.require("keys.delete");
  grant.require_index("news");
  grant.require_all_indexes();
  CHECK_FALSE(grant.filter("news"));
}

TEST_CASE("a key opens its actions and its indexes") {
  const Grant grant("x", {"search"}, {"news*", "books"});
  grant.require("search");
  CHECK_THROWS_AS(grant.require("documents.get"), Denied);
  CHECK(denial(grant, "news-2025").empty());
  CHECK_THAT(denial(grant, "secret"),
             Contains("`secret`") && Contains("`news*`") && Contains("`books`"));
  CHECK(grant.reaches("books"));
  CHECK_FALSE(grant.reaches("secret"));
  CHECK_THROWS_AS(grant.require_all_indexes(), Denied);
}

TEST_CASE("a token opens what its rules and its key both open") {
  CHECK(denial(tenant(), "news").empty());
  CHECK_THAT(denial(tenant(), "films"), Contains("tenant token") && Contains("`books`"));
  const std::string beyond_key = denial(tenant(), "books");
  CHECK_THAT(beyond_key, Contains("`books`") && !Contains("news*"));
  CHECK_FALSE(tenant().reaches("books"));
  CHECK_FALSE(Grant("x", {"search"}, {"*"}, SearchRules({{"*", std::nullopt}})).filter("a"));
  CHECK_THROWS_AS(
      Grant("x", {"*"}, {"*"}, SearchRules({{"*", std::nullopt}})).require_all_indexes(), Denied);
}

TEST_CASE("the narrowest rule of a token decides on an index") {
  CHECK(tenant().filter("news") == R"("section = a")");
  CHECK(tenant().filter("news-2025-09") == R"("year = 2025")");
  CHECK_FALSE(tenant().filter("news-2024"));
}
