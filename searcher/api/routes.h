// The table of routes: which handler answers which request.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <api/keys.h>
#include <http/message.h>

#include "context.h"

namespace fahras::api {

using Handler = http::Response (*)(Context& context, const Call& call);

struct Route {
  std::string_view method;
  std::string_view pattern;    // such as /indexes/{uid}/search
  std::optional<Right> right;  // right that a key needs; nullopt if open to all
  Handler handler;
};

struct Found {
  const Route* route = nullptr;
  std::vector<std::string> values;
};

// Throws ApiError: not_found, method_not_allowed.
Found find_route(const http::Request& request);
// Returns the methods that the request's path supports; empty if the path is unknown.
std::vector<std::string_view> methods_of(const http::Request& request);

}  // namespace fahras::api
