#include "authorization.h"

#include <string_view>

#include "errors.h"

namespace fahras::api {
namespace {

// Returns the credentials in a header; empty for another scheme than Bearer.
std::string_view credentials_in(const std::string& header) {
  return keys::bearer_token(header).value_or(std::string_view());
}

// Returns act(). What it throws as Denied becomes an error of the API.
template <typename Act>
auto allowed(Act act) {
  try {
    return act();
  } catch (const keys::Denied& denied) {
    throw ApiError("invalid_api_key", denied.what());
  }
}

}  // namespace

keys::Grant authorize(const keys::Keyring& keyring, const http::Request& request,
                      const Found& found) {
  if (found.route->action.empty() || keyring.is_open()) return keys::Grant::everything("");
  const std::string* const header = request.header("authorization");
  if (header == nullptr) {
    throw ApiError("missing_authorization_header",
                   "The Authorization header is missing. It must use the bearer authorization "
                   "method.");
  }
  return allowed([&] {
    keys::Grant grant = keyring.grant_of(credentials_in(*header), keys::current_time());
    grant.require(found.route->action);
    if (found.is_of_index()) grant.require_index(found.values.front());
    return grant;
  });
}

std::string name_of_key(const keys::Keyring& keyring, const http::Request& request) {
  const std::string* const header = request.header("authorization");
  if (header == nullptr) return "";
  try {
    return keyring.grant_of(credentials_in(*header), keys::current_time()).name();
  } catch (const keys::Denied&) {
    return "";
  }
}

void require_index(const keys::Grant& grant, const std::string& uid) {
  allowed([&] { grant.require_index(uid); });
}

void require_all_indexes(const keys::Grant& grant) {
  allowed([&] { grant.require_all_indexes(); });
}

}  // namespace fahras::api
