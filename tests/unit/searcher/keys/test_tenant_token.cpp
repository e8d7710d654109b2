#include <keys/tenant_token.h>

#include <keys/grant.h>
#include <support/catch.h>

#include <support/tokens.h>

using namespace fahras::keys;
using Catch::Contains;
using fahras::test::token;

namespace {

constexpr const char* uid = "4bc0887a-0e41-4f3b-935d-0c451dcee9c8";
constexpr const char* secret = "the value of the key";
const Time now{std::chrono::seconds(1'000)};

std::optional<std::string> secret_of(const std::string& asked) {
  return asked == uid ? std::optional<std::string>(secret) : std::nullopt;
}

std::string claims(const std::string& rules, const std::string& more = "") {
  return std::string(R"({"apiKeyUid":")") + uid + R"(","searchRules":)" + rules + more + "}";
}

std::string refusal(const std::string& text) {
  try {
    verified(text, now, secret_of);
  } catch (const Denied& denied) {
    return denied.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a token of each algorithm is read") {
  const std::string body = claims(R"({"news":{"filter":"year = 2025"},"b*":null,"c":{}})");
  for (const std::string& text : {token(body, secret), token(body, secret, "HS384", Hash::sha384),
                                  token(body, secret, "HS512", Hash::sha512)}) {
    CHECK(is_token(text));
    const TenantToken read = verified(text, now, secret_of);
    CHECK(read.key_uid == uid);
    CHECK(read.rules.of("news") == R"("year = 2025")");
    CHECK_FALSE(read.rules.of("b1"));
    CHECK_FALSE(read.rules.of("c"));
    CHECK_FALSE(read.rules.reach("d"));
  }
}

TEST_CASE("rules may be a list of indexes, and filters arrays") {
  const TenantToken list = verified(token(claims(R"(["news","b*"])"), secret), now, secret_of);
  CHECK(list.rules.reach("news"));
  CHECK(list.rules.reach("b1"));
  CHECK_FALSE(list.rules.reach("c"));
  const auto array =
      verified(token(claims(R"({"*":{"filter":["a = 1",["b = 2"]]}})"), secret), now, secret_of);
  CHECK(array.rules.of("news") == R"(["a = 1",["b = 2"]])");
}

TEST_CASE("a token that was not signed by the key is refused") {
  const std::string body = claims(R"(["*"])");
  CHECK_THAT(refusal(token(body, "another value")), Contains("signature"));
  CHECK_THAT(refusal(token(body, secret, "HS512", Hash::sha256)), Contains("signature"));
  CHECK_THAT(refusal(token(body, secret, "none")), Contains("`alg`"));
  CHECK_THAT(refusal(token(body, secret, "RS256")), Contains("`alg`"));
  std::string changed = token(body, secret);
  changed[changed.find('.') + 5] ^= 1;
  CHECK_FALSE(refusal(changed).empty());
  const std::string whole = token(body, secret);
  CHECK_FALSE(refusal(whole.substr(0, whole.rfind('.') + 1)).empty());
  std::string unknown = claims(R"(["*"])");
  unknown.replace(unknown.find("4bc0"), 4, "ffff");
  CHECK(refusal(token(unknown, secret)) == refusal(token(body, "another value")));
}

TEST_CASE("a token is valid until its time") {
  const auto ending = [&](const char* time) {
    return refusal(token(claims(R"(["*"])", std::string(R"(,"exp":)") + time), secret));
  };
  CHECK(ending("1000").empty());
  CHECK(ending("1001").empty());
  CHECK(ending("18446744073709551615").empty());
  CHECK(ending("null").empty());
  CHECK_THAT(ending("999"), Contains("expired") && Contains("`999`") && Contains("`1000`"));
  CHECK_THAT(ending("-1"), Contains("expired"));
  CHECK_THAT(ending("1001.5"), Contains("`exp`"));
  CHECK_THAT(ending("\"1001\""), Contains("`exp`"));
}

TEST_CASE("claims that make no sense are refused by name") {
  const auto rules = [&](const char* json) { return refusal(token(claims(json), secret)); };
  CHECK_THAT(rules("5"), Contains("`searchRules`"));
  CHECK_THAT(rules("[5]"), Contains("`searchRules`"));
  CHECK_THAT(rules(R"(["a b"])"), Contains("`a b`"));
  CHECK_THAT(rules(R"({"a":5})"), Contains("`a`"));
  CHECK_THAT(rules(R"({"a":{"fitler":"x"}})"), Contains("`a`"));
  CHECK_THAT(rules(R"({"a":{"filter":"x","more":1}})"), Contains("`a`"));
  CHECK_THAT(refusal(token(std::string(R"({"apiKeyUid":")") + uid + "\"}", secret)),
             Contains("`searchRules` is missing"));
  CHECK_THAT(refusal(token(R"({"searchRules":["*"]})", secret)),
             Contains("`apiKeyUid` is missing"));
  CHECK_THAT(refusal(token(R"({"apiKeyUid":"x","searchRules":["*"]})", secret)),
             Contains("`apiKeyUid` is not a UUID"));
  CHECK_THAT(refusal(token("[]", secret)), Contains("payload"));
  CHECK_THAT(refusal("a.b.c"), Contains("header"));
  CHECK_FALSE(is_token("d9e776b8412f1db6974c9a5556b961c3"));
}
