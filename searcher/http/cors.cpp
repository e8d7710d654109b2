#include "cors.h"

#include <base/split.h>
#include <algorithm>

#include "text.h"

namespace fahras::http {

Cors::Cors(const std::vector<std::string>& origins, const std::vector<std::string>& methods)
    : origins_(origins), all_(std::find(origins.begin(), origins.end(), "*") != origins.end()) {
  for (const std::string& method : methods) methods_ += (methods_.empty() ? "" : ", ") + method;
}

bool Cors::is_preflight(const Request& request) const {
  return !origins_.empty() && request.method == "OPTIONS" && request.header("origin") != nullptr &&
         request.header("access-control-request-method") != nullptr;
}

Response Cors::preflight(const Request& request) const {
  constexpr const char* a_day = "86400";
  Response response;
  response.status = 204;
  const std::string* origin = request.header("origin");
  if (origin == nullptr || !allows(*origin)) return response;
  response.headers = {{"Access-Control-Allow-Methods", methods_},
                      {"Access-Control-Max-Age", a_day}};
  // The value "*" would not cover Authorization, so the requested names are echoed.
  if (const std::string* wanted = request.header("access-control-request-headers")) {
    std::string names;
    for (const std::string_view name : base::split_list(*wanted, ",")) {
      if (is_token(name)) names.append(names.empty() ? "" : ", ").append(name);
    }
    if (!names.empty()) response.headers.emplace_back("Access-Control-Allow-Headers", names);
  }
  return response;
}

void Cors::add_to(Fields& headers, const Request& request) const {
  if (origins_.empty()) return;
  if (all_) {
    headers.emplace_back("Access-Control-Allow-Origin", "*");
    return;
  }
  headers.emplace_back("Vary", "Origin");
  const std::string* origin = request.header("origin");
  if (origin != nullptr && allows(*origin)) {
    headers.emplace_back("Access-Control-Allow-Origin", *origin);
  }
}

bool Cors::allows(std::string_view origin) const {
  return all_ || std::any_of(origins_.begin(), origins_.end(),
                             [&](const std::string& allowed) { return same(allowed, origin); });
}

}  // namespace fahras::http
