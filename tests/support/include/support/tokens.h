// Tenant tokens for tests. Whoever includes this has to use fahras_keys.
#pragma once

#include <string>
#include <string_view>

#include <keys/secret.h>

namespace fahras::test {

// Returns a token with these claims, as JSON, signed with `secret`.
inline std::string token(std::string_view claims, std::string_view secret,
                         const char* algorithm = "HS256", keys::Hash hash = keys::Hash::sha256) {
  const std::string header = std::string(R"({"alg":")") + algorithm + R"(","typ":"JWT"})";
  const std::string text = keys::to_base64url(header) + "." + keys::to_base64url(claims);
  return text + "." + keys::to_base64url(keys::hmac(hash, secret, text));
}

}  // namespace fahras::test
