#include <api/service.h>

#include <utility>

#include <fmt/format.h>

#include "context.h"
#include "errors.h"
#include "json.h"
#include "routes.h"

namespace fahras::api {
namespace {

constexpr std::string_view bearer = "Bearer ";

void check_folders(const ServiceOptions& options) {
  if (options.indexes.empty()) throw Error(ErrorKind::usage, "no index: give --index NAME=DIR");
  if (!options.writable) return;
  for (const auto& [uid, folders] : options.indexes) {
    if (folders.size() == 1 && std::filesystem::is_directory(folders.front())) continue;
    throw Error(ErrorKind::usage, fmt::format("--writable: the index '{}' is not one folder", uid));
  }
}

void check_right(const Keys& keys, const http::Request& request, Right wanted) {
  if (keys.empty()) return;
  const std::string* const header = request.header("authorization");
  if (header == nullptr) {
    throw ApiError("missing_authorization_header",
                   "The Authorization header is missing. It must use the bearer authorization "
                   "method.");
  }
  const bool is_bearer = header->starts_with(bearer);
  const auto rights =
      is_bearer ? keys.rights(std::string_view(*header).substr(bearer.size())) : std::nullopt;
  for (const Right right : rights.value_or(std::vector<Right>())) {
    if (right == wanted) return;
  }
  throw ApiError("invalid_api_key", "The provided API key is invalid.");
}

std::string list_of(const std::vector<std::string_view>& methods) {
  return fmt::format("{}", fmt::join(methods, ", "));
}

}  // namespace

class Service::Impl {
 public:
  explicit Impl(const ServiceOptions& options) : context_(options) {}

  void found_at(const std::string& url) { context_.options.public_url = url; }
  http::Response answer(const http::Request& request);
  http::Response error(const ApiError& error) const {
    return error_response(error, context_.documentation());
  }

 private:
  http::Response routed(const http::Request& request, std::string& route);
  http::Response failed(const http::Request& request, const ApiError& error);

  Context context_;
};

http::Response Service::Impl::routed(const http::Request& request, std::string& route) {
  Found found = find_route(request);
  route = found.route->pattern;
  if (found.route->right) check_right(context_.options.keys, request, *found.route->right);
  return found.route->handler(context_, {request, std::move(found.values)});
}

http::Response Service::Impl::failed(const http::Request& request, const ApiError& error) {
  context_.errors.add(error.code());
  http::Response response = this->error(error);
  if (response.status == 405) response.headers.emplace_back("Allow", list_of(methods_of(request)));
  return response;
}

http::Response Service::Impl::answer(const http::Request& request) {
  std::string route = "none";
  http::Response response;
  try {
    response = routed(request, route);
  } catch (const ApiError& error) {
    response = failed(request, error);
  } catch (const Error& error) {
    response = failed(request, as_api_error(error));
  }
  response.route = std::move(route);
  return response;
}

Service::Service(const ServiceOptions& options) {
  check_folders(options);
  impl_ = std::make_unique<Impl>(options);
}
Service::~Service() = default;

void Service::found_at(const std::string& url) { impl_->found_at(url); }

http::Response Service::answer(const http::Request& request) { return impl_->answer(request); }

http::Response Service::error(unsigned status, const std::string& message) const {
  http::Response response = impl_->error(ApiError(std::string(code_of(status)), message));
  response.status = status;
  return response;
}

}  // namespace fahras::api
