// What the credentials of a request let it do.
#pragma once

#include <string>

#include <http/message.h>
#include <keys/grant.h>
#include <keys/keyring.h>

#include "routes.h"

namespace fahras::api {

// Returns what a request may do. Throws ApiError if that does not include the route that was found
// for it: missing_authorization_header, invalid_api_key.
keys::Grant authorize(const keys::Keyring& keyring, const http::Request& request,
                      const Found& found);

// Returns a name for the key that was sent, or that signed the token that was sent; it does not
// reveal the key. Returns "" if the key is unknown.
std::string name_of_key(const keys::Keyring& keyring, const http::Request& request);

// Do the same as the functions of the grant, but throw ApiError(invalid_api_key).
void require_index(const keys::Grant& grant, const std::string& uid);
void require_all_indexes(const keys::Grant& grant);

}  // namespace fahras::api
