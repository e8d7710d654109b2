// Tenant tokens: JSON Web Tokens (RFC 7519) that a site's backend signs with the value of one of
// its keys, to let one of its users search, and see only what the token's rules allow.
//
//   {"apiKeyUid": "…", "searchRules": {"news*": {"filter": "section = سياسة"}}, "exp": 1767225600}
//
// The signature is HMAC with SHA-256, SHA-384 or SHA-512 (HS256, HS384, HS512).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <keys/key.h>
#include <keys/search_rules.h>

namespace fahras::keys {

struct TenantToken {
  std::string key_uid;
  SearchRules rules;
};

// Whether the text has the form of a token: three parts with dots between them.
bool is_token(std::string_view text);

// Reads a token and verifies it. `secret_of` returns the value of the key that has a uid, or
// nullopt if there is none. Throws Denied (keys/grant.h) if the token is damaged, has another
// signature, or has expired, or if a claim is missing or has a wrong form.
TenantToken verified(
    std::string_view token, Time now,
    const std::function<std::optional<std::string>(const std::string&)>& secret_of);

}  // namespace fahras::keys
