#include <keys/tenant_token.h>

#include <map>
#include <utility>
#include <vector>

#include <base/split.h>
#include <fmt/format.h>
#include <keys/grant.h>
#include <keys/index_pattern.h>
#include <keys/secret.h>
#include <keys/uuid.h>
#include <nlohmann/json.hpp>

namespace fahras::keys {
namespace {

using Json = nlohmann::json;

[[noreturn]] void refuse(const std::string& why) {
  throw Denied("The provided tenant token is invalid: " + why + ".");
}

// Returns the JSON object in a part of the token.
Json object_in(std::string_view encoded, const char* what) {
  const auto text = from_base64url(encoded);
  if (!text) refuse(fmt::format("its {} is not base64url", what));
  Json object = Json::parse(*text, nullptr, false);
  if (!object.is_object()) refuse(fmt::format("its {} is not a JSON object", what));
  return object;
}

Hash hash_of(const Json& header) {
  const auto name = header.find("alg");
  if (name != header.end()) {
    if (*name == "HS256") return Hash::sha256;
    if (*name == "HS384") return Hash::sha384;
    if (*name == "HS512") return Hash::sha512;
  }
  refuse("its `alg` is not one of `HS256`, `HS384`, `HS512`");
}

std::string key_uid(const Json& claims) {
  const auto claim = claims.find("apiKeyUid");
  if (claim == claims.end()) refuse("the claim `apiKeyUid` is missing");
  const auto uid = claim->is_string() ? parse_uuid(claim->get<std::string>()) : std::nullopt;
  if (!uid) refuse("the claim `apiKeyUid` is not a UUID");
  return *uid;
}

void check_time(const Json& claims, Time now) {
  const auto claim = claims.find("exp");
  if (claim == claims.end() || claim->is_null()) return;
  if (!claim->is_number_integer()) refuse("the claim `exp` is not a whole number of seconds");
  const auto seconds =
      std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
  const bool is_far = claim->is_number_unsigned() && claim->get<std::uint64_t>() > INT64_MAX;
  if (is_far || seconds <= claim->get<std::int64_t>()) return;
  throw Denied(fmt::format(
      "The tenant token has expired: it was valid until `{}`, and the time is now `{}`.",
      claim->get<std::int64_t>(), seconds));
}

std::string checked_pattern(const std::string& pattern) {
  if (!is_index_pattern(pattern))
    refuse(fmt::format("`{}` in the claim `searchRules` is not a pattern of index uids", pattern));
  return pattern;
}

// A member that is not known may be a misspelt filter, so it is not ignored.
SearchRules::Rule rule_of(const std::string& pattern, const Json& rule) {
  if (rule.is_null()) return std::nullopt;
  const auto fail = [&] {
    refuse(
        fmt::format("the rule of `{}` in the claim `searchRules` has to be null or an object "
                    "with `filter` alone",
                    pattern));
  };
  if (!rule.is_object() || rule.size() > 1) fail();
  if (rule.empty()) return std::nullopt;
  const auto filter = rule.find("filter");
  if (filter == rule.end()) fail();
  if (filter->is_null()) return std::nullopt;
  return filter->dump(-1, ' ', false, Json::error_handler_t::replace);
}

SearchRules rules_of(const Json& claims) {
  const auto claim = claims.find("searchRules");
  if (claim == claims.end()) refuse("the claim `searchRules` is missing");
  std::map<std::string, SearchRules::Rule> rules;
  if (claim->is_object()) {
    for (const auto& [pattern, rule] : claim->items())
      rules[checked_pattern(pattern)] = rule_of(pattern, rule);
  } else if (claim->is_array()) {
    for (const Json& pattern : *claim) {
      if (!pattern.is_string()) refuse("the claim `searchRules` has a pattern that is not a text");
      rules[checked_pattern(pattern.get<std::string>())] = std::nullopt;
    }
  } else {
    refuse("the claim `searchRules` is neither an object nor an array");
  }
  return SearchRules(std::move(rules));
}

}  // namespace

bool is_token(std::string_view text) { return base::split(text, ".").size() == 3; }

TenantToken verified(
    std::string_view token, Time now,
    const std::function<std::optional<std::string>(const std::string&)>& secret_of) {
  const auto parts = base::split(token, ".");
  if (parts.size() != 3) refuse("it does not have three parts");
  const Hash hash = hash_of(object_in(parts[0], "header"));
  const Json claims = object_in(parts[1], "payload");
  std::string uid = key_uid(claims);
  const auto secret = secret_of(uid);
  const std::string_view signed_part = token.substr(0, token.rfind('.'));
  const auto signature = from_base64url(parts[2]);
  // An unknown key and a wrong signature give the same answer.
  if (!secret || !signature || !equal(*signature, hmac(hash, *secret, signed_part)))
    refuse("its signature is not that of a key of this service");
  check_time(claims, now);
  return {std::move(uid), rules_of(claims)};
}

}  // namespace fahras::keys
