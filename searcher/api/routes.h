// Which request is answered by what.
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
  std::string_view pattern;    // /indexes/{uid}/search
  std::optional<Right> right;  // nothing: open to all
  Handler handler;
};

struct Found {
  const Route* route = nullptr;
  std::vector<std::string> values;
};

// Throws ApiError: not_found, method_not_allowed.
Found find_route(const http::Request& request);
// The methods that a request's path has; empty if it is none of ours.
std::vector<std::string_view> methods_of(const http::Request& request);

}  // namespace fahras::api
