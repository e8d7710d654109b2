// The table of routes: which handler answers which request.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <http/message.h>

#include "context.h"

namespace fahras::api {

using Handler = http::Response (*)(Context& context, const Call& call);

struct Route {
  std::string_view method;
  std::string_view pattern;  // such as /indexes/{uid}/search
  std::string_view action;   // that a key has to allow; empty if the route is open to all
  Handler handler;
  bool needs_data = false;  // whether there is such a route only with a data folder
};

struct Found {
  const Route* route = nullptr;
  std::vector<std::string> values;

  // Whether the path names an index, which is then the first of `values`.
  bool is_of_index() const { return route->pattern.starts_with("/indexes/{uid}"); }
};

// Throws ApiError: not_found, method_not_allowed.
Found find_route(const http::Request& request);
// All routes.
std::span<const Route> all_routes();
// Returns the methods that the request's path supports; empty if the path is unknown.
std::vector<std::string_view> methods_of(const http::Request& request);

}  // namespace fahras::api
