#include "keyed.h"

#include <support/catch.h>
#include <support/tokens.h>

namespace fahras::test {
namespace {

api::ServiceOptions with_master_key(const std::filesystem::path& folder) {
  api::ServiceOptions options = writable();
  options.master_key = master_key;
  options.data = folder;
  return options;
}

}  // namespace

Keyed::Keyed(const std::filesystem::path& folder, const std::vector<NewArticle>& articles)
    : served_(articles, with_master_key(folder)) {}

Answer Keyed::ask(const std::string& credentials, const std::string& method,
                  const std::string& target, const std::string& body) {
  auto asked = request(method, target, body);
  if (!credentials.empty()) asked.headers.emplace_back("authorization", "Bearer " + credentials);
  return served_.ask(asked);
}

Input Keyed::make_key(const std::string& body) {
  Answer answer = ask(master_key, "POST", "/keys", body);
  INFO(answer.response.body);
  REQUIRE(answer.status == 201);
  return std::move(answer.json);
}

std::string Keyed::tenant(const std::string& rules) {
  const Answer answer = ask(master_key, "GET", "/keys");
  for (const Input& key : answer.json.at("results")) {
    if (key["actions"] != Input{"search"}) continue;
    const std::string claims =
        R"({"apiKeyUid":)" + key["uid"].dump() + R"(,"searchRules":)" + rules + "}";
    return token(claims, key["key"].get<std::string>());
  }
  FAIL("there is no search key");
  return "";
}

}  // namespace fahras::test
