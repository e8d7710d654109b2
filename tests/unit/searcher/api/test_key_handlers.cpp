#include <support/catch.h>

#include "keyed.h"

using namespace fahras::test;
using Catch::Contains;

namespace {

constexpr const char* uid = "4bc0887a-0e41-4f3b-935d-0c451dcee9c8";
constexpr const char* value = "d9e776b8412f1db6974c9a5556b961c3559440b6588216f4ea5d9ed49f7c8f3c";
constexpr const char* sample = R"({"name": "indexing", "description": "Indexing key",
  "uid": "4bc0887a-0e41-4f3b-935d-0c451dcee9c8", "indexes": ["products*"],
  "actions": ["search", "documents.add"], "expiresAt": "2050-11-13T00:00:00Z"})";

std::string key_path() { return std::string("/keys/") + uid; }

std::vector<std::string> names(const Input& keys) {
  std::vector<std::string> names;
  for (const Input& key : keys.at("results")) names.push_back(key["name"]);
  return names;
}

}  // namespace

TEST_CASE("a key is made, found by uid and by value, and listed first") {
  const TemporaryFolder folder;
  Keyed keyed(folder.path());
  const Input made = keyed.make_key(sample);
  CHECK(made["name"] == "indexing");
  CHECK(made["description"] == "Indexing key");
  CHECK(made["key"] == value);
  CHECK(made["uid"] == uid);
  CHECK(made["actions"] == Input({"search", "documents.add"}));
  CHECK(made["indexes"] == Input::array({"products*"}));
  CHECK(made["expiresAt"] == "2050-11-13T00:00:00Z");
  CHECK(made["createdAt"] == made["updatedAt"]);
  CHECK(made.size() == 9);
  for (const char* const name : {uid, value, "4BC0887A0E414F3B935D0C451DCEE9C8"})
    CHECK(keyed.ask(master_key, "GET", std::string("/keys/") + name).json == made);
  const Input all = keyed.ask(master_key, "GET", "/keys").json;
  CHECK(names(all) ==
        std::vector<std::string>{"indexing", "Default Search API Key", "Default Admin API Key"});
  CHECK(all["total"] == 3);
  CHECK(all["limit"] == 20);
  CHECK(all["offset"] == 0);
  const Input page = keyed.ask(master_key, "GET", "/keys?offset=1&limit=1").json;
  CHECK(names(page) == std::vector<std::string>{"Default Search API Key"});
  CHECK(page["total"] == 3);
}

TEST_CASE("keys outlive the service") {
  const TemporaryFolder folder;
  const Input made = Keyed(folder.path()).make_key(sample);
  CHECK(Keyed(folder.path()).ask(master_key, "GET", key_path()).json == made);
}

TEST_CASE("what a key does not name is null, made up, or taken as a date") {
  const TemporaryFolder folder;
  Keyed keyed(folder.path());
  const auto expiry = [&](const char* json) {
    return keyed.make_key(std::string(R"({"actions": ["*"], "indexes": ["*"], "expiresAt": )") +
                          json + "}");
  };
  const Input key = expiry("null");
  CHECK(key["name"].is_null());
  CHECK(key["description"].is_null());
  CHECK(key["expiresAt"].is_null());
  CHECK(key["uid"] != expiry("null")["uid"]);
  for (const char* const same : {"\"2050-11-13\"", "\"2050-11-13T00:00:00\"",
                                 "\"2050-11-13 00:00:00\"", "\"2050-11-13T03:00:00+03:00\""})
    CHECK(expiry(same)["expiresAt"] == "2050-11-13T00:00:00Z");
  CHECK(expiry("\"2050-11-13T00:00:00.5Z\"")["expiresAt"] == "2050-11-13T00:00:00.500000Z");
}

TEST_CASE("name and description of a key change, and nothing else") {
  const TemporaryFolder folder;
  Keyed keyed(folder.path());
  const Input made = keyed.make_key(sample);
  const auto patch = [&](const std::string& body) {
    return keyed.ask(master_key, "PATCH", key_path(), body);
  };
  const Input renamed = patch(R"({"name": "other"})").json;
  CHECK(renamed["name"] == "other");
  CHECK(renamed["description"] == "Indexing key");
  CHECK(renamed["updatedAt"] > made["updatedAt"]);
  CHECK(renamed["createdAt"] == made["createdAt"]);
  CHECK(patch(R"({"description": null})").json["description"].is_null());
  CHECK(keyed.ask(master_key, "GET", key_path()).json["name"] == "other");
  for (const auto& [field, code] :
       std::map<std::string, std::string>{{"uid", "immutable_api_key_uid"},
                                          {"key", "immutable_api_key_key"},
                                          {"actions", "immutable_api_key_actions"},
                                          {"indexes", "immutable_api_key_indexes"},
                                          {"expiresAt", "immutable_api_key_expires_at"},
                                          {"createdAt", "immutable_api_key_created_at"},
                                          {"updatedAt", "immutable_api_key_updated_at"}}) {
    const Answer answer = patch("{\"" + field + "\": \"x\"}");
    CHECK(answer.status == 400);
    CHECK(answer.code() == code);
    CHECK(answer.message() ==
          "Immutable field `" + field + "`: expected one of `description`, `name`");
  }
  CHECK(patch(R"({"name": 13})").code() == "invalid_api_key_name");
  CHECK(patch(R"({"description": 13})").code() == "invalid_api_key_description");
  CHECK(patch(R"({"x": 13})").code() == "bad_request");
}

TEST_CASE("a key that is deleted opens nothing any more") {
  const TemporaryFolder folder;
  Keyed keyed(folder.path());
  keyed.make_key(R"({"uid": "4bc0887a-0e41-4f3b-935d-0c451dcee9c8", "actions": ["search"],
                     "indexes": ["*"], "expiresAt": null})");
  CHECK(keyed.ask(value, "GET", "/indexes/news/search").status == 200);
  const Answer deleted = keyed.ask(master_key, "DELETE", key_path());
  CHECK(deleted.status == 204);
  CHECK(deleted.response.body.empty());
  CHECK(keyed.ask(value, "GET", "/indexes/news/search").status == 403);
  for (const char* const method : {"GET", "PATCH", "DELETE"}) {
    const Answer gone = keyed.ask(master_key, method, key_path(), "{}");
    CHECK(gone.status == 404);
    CHECK(gone.code() == "api_key_not_found");
    CHECK(gone.message() == std::string("API key `") + uid + "` not found.");
  }
}

TEST_CASE("a new key that makes no sense is refused by field") {
  const TemporaryFolder folder;
  Keyed keyed(folder.path());
  Input good = Input::parse(sample);
  const auto refused = [&](const char* field, const Input& given, const char* code) {
    Input body = good;
    body[field] = given;
    const Answer answer = keyed.ask(master_key, "POST", "/keys", body.dump());
    INFO(answer.response.body);
    CHECK(answer.status == 400);
    CHECK(answer.code() == code);
    return answer.message();
  };
  CHECK_THAT(refused("uid", "aaaaabbbbbccc", "invalid_api_key_uid"), Contains("`aaaaabbbbbccc`"));
  refused("uid", 5, "invalid_api_key_uid");
  refused("name", Input::object(), "invalid_api_key_name");
  refused("description", 5, "invalid_api_key_description");
  refused("actions", "search", "invalid_api_key_actions");
  CHECK_THAT(refused("actions", {"doc.add"}, "invalid_api_key_actions"),
             Contains("`doc.add`") && Contains("`documents.add`"));
  refused("indexes", "x", "invalid_api_key_indexes");
  CHECK_THAT(refused("indexes", {"news", "a b"}, "invalid_api_key_indexes"),
             Contains("`.indexes[1]`") && Contains("`a b`"));
  refused("expiresAt", 5, "invalid_api_key_expires_at");
  for (const char* const date : {"2010-11-13T00:00:00Z", "2050-13-01", "soon", ""})
    refused("expiresAt", date, "invalid_api_key_expires_at");
  refused("more", 5, "bad_request");
  refused("actions", nullptr, "missing_api_key_actions");
  for (const auto& [field, code] :
       std::map<std::string, std::string>{{"actions", "missing_api_key_actions"},
                                          {"indexes", "missing_api_key_indexes"},
                                          {"expiresAt", "missing_api_key_expires_at"}}) {
    Input body = good;
    body.erase(field);
    const Answer answer = keyed.ask(master_key, "POST", "/keys", body.dump());
    CHECK(answer.code() == code);
    CHECK(answer.message() == "Missing field `" + field + "`");
  }
  CHECK(keyed.ask(master_key, "POST", "/keys", "[]").code() == "bad_request");
  CHECK(keyed.ask(master_key, "GET", "/keys?limit=x").code() == "invalid_api_key_limit");
  CHECK(keyed.ask(master_key, "GET", "/keys?offset=-1").code() == "invalid_api_key_offset");
}

TEST_CASE("there is one key for a uid") {
  const TemporaryFolder folder;
  Keyed keyed(folder.path());
  keyed.make_key(sample);
  const Answer again = keyed.ask(master_key, "POST", "/keys", sample);
  CHECK(again.status == 409);
  CHECK(again.code() == "api_key_already_exists");
}

TEST_CASE("keys are managed by whom the master key or a key allows it") {
  const TemporaryFolder folder;
  Keyed keyed(folder.path());
  CHECK(keyed.ask("", "GET", "/keys").code() == "missing_authorization_header");
  CHECK(keyed.ask("x", "GET", "/keys").code() == "invalid_api_key");
  const auto maker =
      keyed.make_key(R"({"actions": ["keys.create"], "indexes": ["*"], "expiresAt": null})");
  CHECK(keyed.ask(maker["key"], "POST", "/keys", sample).status == 201);
  CHECK(keyed.ask(maker["key"], "GET", "/keys").status == 403);
  const auto reader =
      keyed.make_key(R"({"actions": ["*.get"], "indexes": ["*"], "expiresAt": null})");
  CHECK(keyed.ask(reader["key"], "GET", "/keys").status == 403);
  CHECK(keyed.ask(reader["key"], "GET", "/indexes/news/documents").status == 200);
}

TEST_CASE("without a master key there are no keys to manage") {
  Served open;
  for (const char* const method : {"GET", "POST"}) {
    const Answer answer = open.ask(request(method, "/keys", "{}"));
    CHECK(answer.status == 401);
    CHECK(answer.code() == "missing_master_key");
  }
}

TEST_CASE("without a folder there are the default keys, which cannot be changed") {
  Keyed keyed;
  const Input all = keyed.ask(master_key, "GET", "/keys").json;
  CHECK(names(all) == std::vector<std::string>{"Default Search API Key", "Default Admin API Key"});
  CHECK(Keyed().ask(master_key, "GET", "/keys").json["results"][0]["key"] ==
        all["results"][0]["key"]);
  CHECK(keyed.ask(master_key, "POST", "/keys", sample).code() == "feature_not_enabled");
  CHECK(keyed.ask(master_key, "DELETE", key_path()).code() == "feature_not_enabled");
  CHECK(keyed.ask(master_key, "PATCH", key_path(), "{}").code() == "feature_not_enabled");
}
