#include "authorization.h"

#include <support/catch.h>

#include "keyed.h"

using namespace fahras::test;
using Catch::Contains;

namespace {

// Whether a key with these actions and indexes is let in.
class Doors {
 public:
  bool open(const std::string& actions, const std::string& method, const std::string& target,
            const std::string& indexes = R"(["*"])") {
    const Input key = keyed.make_key(R"({"actions": )" + actions + R"(, "indexes": )" + indexes +
                                     R"(, "expiresAt": null})");
    const Answer answer = keyed.ask(key["key"], method, target, "{}");
    return answer.status != 403 && answer.status != 401;
  }

  TemporaryFolder folder;
  Keyed keyed{folder.path()};
};

}  // namespace

TEST_CASE("a key to search with opens searches and nothing else") {
  Doors doors;
  const std::string search = R"(["search"])";
  for (const char* const path :
       {"/indexes/news/search", "/indexes/news/similar?id=a1", "/indexes/news/suggest?q=x"})
    CHECK(doors.open(search, "GET", path));
  for (const char* const path :
       {"/indexes/news/search", "/indexes/news/facet-search", "/multi-search"})
    CHECK(doors.open(search, "POST", path));
  for (const char* const path :
       {"/indexes", "/indexes/news", "/indexes/news/documents", "/indexes/news/documents/a1",
        "/indexes/news/stats", "/indexes/news/settings", "/stats", "/version", "/metrics", "/tasks",
        "/tasks/0", "/keys", "/batches"})
    CHECK_FALSE(doors.open(search, "GET", path));
  CHECK_FALSE(doors.open(search, "POST", "/indexes/news/documents/fetch"));
  CHECK_FALSE(doors.open(search, "POST", "/indexes/news/documents"));
}

TEST_CASE("each action opens its routes") {
  Doors doors;
  CHECK(doors.open(R"(["documents.get"])", "GET", "/indexes/news/documents/a1"));
  CHECK_FALSE(doors.open(R"(["documents.get"])", "DELETE", "/indexes/news/documents/a1"));
  CHECK(doors.open(R"(["documents.*"])", "DELETE", "/indexes/news/documents/none"));
  CHECK(doors.open(R"(["stats.get"])", "GET", "/stats"));
  CHECK(doors.open(R"(["metrics.*"])", "GET", "/metrics"));
  CHECK(doors.open(R"(["tasks.get"])", "GET", "/tasks"));
  CHECK(doors.open(R"(["settings.get"])", "GET", "/indexes/news/settings"));
  CHECK_FALSE(doors.open(R"(["settings.get"])", "PATCH", "/indexes/news/settings"));
  CHECK(doors.open(R"(["*"])", "GET", "/keys"));
}

TEST_CASE("a key opens the indexes that it names") {
  Doors doors;
  CHECK(doors.open(R"(["*"])", "GET", "/indexes/news/search", R"(["new*", "x"])"));
  CHECK_FALSE(doors.open(R"(["*"])", "GET", "/indexes/news/search", R"(["books"])"));
  CHECK_FALSE(doors.open(R"(["*"])", "GET", "/indexes/news/documents", R"(["books"])"));
  CHECK_FALSE(doors.open(R"(["*"])", "GET", "/metrics", R"(["news"])"));
}

TEST_CASE("an index that a key does not open does not tell whether it exists") {
  Doors doors;
  const Input key =
      doors.keyed.make_key(R"({"actions": ["*"], "indexes": ["books"], "expiresAt": null})");
  const auto answer = [&](const char* path) {
    const Answer got = doors.keyed.ask(key["key"], "GET", path);
    CHECK(got.status == 403);
    return got.code();
  };
  CHECK(answer("/indexes/news/search") == answer("/indexes/none/search"));
  CHECK(doors.keyed.ask(key["key"], "GET", "/indexes").json["results"].empty());
  CHECK(doors.keyed.ask(key["key"], "GET", "/indexes").json["total"] == 0);
  const Input stats = doors.keyed.ask(key["key"], "GET", "/stats").json;
  CHECK(stats["indexes"].empty());
  CHECK(stats["databaseSize"] == 0);
  const Answer multi = doors.keyed.ask(key["key"], "POST", "/multi-search",
                                       R"({"queries": [{"indexUid": "news", "q": "x"}]})");
  CHECK(multi.status == 403);
  CHECK_THAT(multi.message(), Contains(".queries[0]"));
}

TEST_CASE("tasks are those of the indexes that a key opens") {
  Doors doors;
  doors.keyed.ask(master_key, "DELETE", "/indexes/news/documents/none");
  const auto tasks = [&](const char* indexes) {
    const Input key = doors.keyed.make_key(std::string(R"({"actions": ["*"], "indexes": [)") +
                                           indexes + R"(], "expiresAt": null})");
    CHECK(doors.keyed.ask(key["key"], "GET", "/tasks/0").status ==
          (std::string(indexes) == "\"news\"" ? 200 : 404));
    return doors.keyed.ask(key["key"], "GET", "/tasks").json["total"];
  };
  CHECK(tasks("\"news\"") == 1);
  CHECK(tasks("\"books\"") == 0);
}

TEST_CASE("clients are named by their key, and tenants by the key that signed their token") {
  Doors doors;
  const auto name = [&](const std::string& credentials) {
    auto asked = request("GET", "/indexes/news/search");
    asked.headers.emplace_back("authorization", "Bearer " + credentials);
    return doors.keyed.served().service().admit(asked).name;
  };
  CHECK(name(master_key) == "master key");
  CHECK(name("unknown").empty());
  const std::string tenant = name(doors.keyed.tenant(R"(["*"])"));
  CHECK_THAT(tenant, Catch::StartsWith("key "));
  CHECK(tenant.size() == 40);
}

TEST_CASE("a key whose time is over opens nothing") {
  const TemporaryFolder folder;
  Keyed keyed(folder.path());
  fahras::keys::Keyring ring(master_key, {},
                             std::make_unique<fahras::keys::KeyStore>(master_key, folder.path()));
  fahras::keys::Key key;
  key.uid = "4bc0887a-0e41-4f3b-935d-0c451dcee9c8";
  key.actions = {"*"};
  key.indexes = {"*"};
  key.expires = fahras::keys::current_time() - std::chrono::seconds(1);
  ring.store()->add(key);
  Keyed later(folder.path());
  const Answer answer =
      later.ask("d9e776b8412f1db6974c9a5556b961c3559440b6588216f4ea5d9ed49f7c8f3c", "GET",
                "/indexes/news/search");
  CHECK(answer.status == 403);
  CHECK(answer.code() == "invalid_api_key");
}
