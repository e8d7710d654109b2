#include <api/service.h>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "context.h"
#include "errors.h"
#include "handlers.h"
#include "json.h"
#include "routes.h"

namespace fahras::api {
namespace {

void check_folders(const ServiceOptions& options) {
  if (options.indexes.empty()) throw Error(ErrorKind::usage, "no index: give --index NAME=DIR");
  if (!options.writable) return;
  for (const auto& [uid, folders] : options.indexes) {
    if (folders.size() == 1 && std::filesystem::is_directory(folders.front())) continue;
    throw Error(ErrorKind::usage,
                fmt::format("--writable: the index '{}' is not a single folder", uid));
  }
}

// Returns the key that was sent, or null if there was none or it is unknown.
const Key* key_of(const Keys& keys, const http::Request& request) {
  const std::string* const header = request.header("authorization");
  const auto token = header == nullptr ? std::nullopt : bearer_token(*header);
  return token ? keys.find(*token) : nullptr;
}

void check_right(const Keys& keys, const http::Request& request, Right wanted) {
  if (keys.empty()) return;
  if (request.header("authorization") == nullptr) {
    throw ApiError("missing_authorization_header",
                   "The Authorization header is missing. It must use the bearer authorization "
                   "method.");
  }
  const Key* const key = key_of(keys, request);
  const auto has = [&](Right right) {
    return std::find(key->rights.begin(), key->rights.end(), right) != key->rights.end();
  };
  if (key == nullptr || !has(wanted))
    throw ApiError("invalid_api_key", "The provided API key is invalid.");
}

// A name for the key that does not reveal it.
std::string name_of(const Key* key) {
  return key == nullptr ? std::string() : fmt::format("key of line {}", key->line);
}

std::string list_of(const std::vector<std::string_view>& methods) {
  return fmt::format("{}", fmt::join(methods, ", "));
}

}  // namespace

class Service::Impl {
 public:
  explicit Impl(const ServiceOptions& options) : context_(options) { report_indexes(); }

  void found_at(const std::string& url) { context_.options.public_url = url; }
  void use_keys(Keys keys) { context_.keys.set(std::move(keys)); }
  http::Response answer(const http::Request& request);
  http::Admission admit(const http::Request& header);
  http::Response error(const ApiError& error) const {
    return error_response(error, context_.documentation());
  }

 private:
  void report_indexes() {
    for (const auto& index : context_.indexes.all()) report_index(context_, *index);
  }
  Found find(const http::Request& request, std::string& route) const;
  template <typename Answer>
  http::Response answered(const http::Request& request, Answer answer);
  http::Response failed(const http::Request& request, const ApiError& error);

  Context context_;
};

// Finds the route and stores its pattern in `route`. Throws ApiError if the request lacks the right
// for it.
Found Service::Impl::find(const http::Request& request, std::string& route) const {
  Found found = find_route(request);
  route = found.route->pattern;
  if (found.route->right) check_right(*context_.keys.get(), request, *found.route->right);
  return found;
}

http::Response Service::Impl::failed(const http::Request& request, const ApiError& error) {
  context_.errors.add(error.code());
  http::Response response = this->error(error);
  if (response.status == 405) response.headers.emplace_back("Allow", list_of(methods_of(request)));
  return response;
}

// Returns what `answer` returns, or the response for the error that it throws. `answer` stores the
// pattern of the route for the log.
template <typename Answer>
http::Response Service::Impl::answered(const http::Request& request, Answer answer) {
  std::string route = "none";
  http::Response response;
  try {
    response = answer(route);
  } catch (const ApiError& error) {
    response = failed(request, error);
  } catch (const Error& error) {
    const bool is_of_client = error.kind() == ErrorKind::usage || error.kind() == ErrorKind::input;
    if (!is_of_client) context_.complaints.add(route + ": " + error.what());
    response = failed(request, as_public_error(error));
  }
  response.route = std::move(route);
  return response;
}

http::Response Service::Impl::answer(const http::Request& request) {
  return answered(request, [&](std::string& route) {
    Found found = find(request, route);
    http::Response response = found.route->handler(context_, {request, std::move(found.values)});
    report_indexes();
    return response;
  });
}

http::Admission Service::Impl::admit(const http::Request& header) {
  http::Admission admission;
  bool is_open = false;
  http::Response response = answered(header, [&](std::string& route) {
    Found found = find(header, route);
    if (found.route->handler == refuse_route)
      return refuse_route(context_, {header, std::move(found.values)});
    if (found.route->pattern.starts_with("/indexes/{uid}"))
      context_.indexes.at(found.values.front());
    is_open = true;
    return http::Response();
  });
  if (!is_open) admission.refusal = std::move(response);
  const auto keys = context_.keys.get();
  admission.name = name_of(key_of(*keys, header));
  return admission;
}

Service::Service(const ServiceOptions& options) {
  check_folders(options);
  impl_ = std::make_unique<Impl>(options);
}
Service::~Service() = default;

void Service::found_at(const std::string& url) { impl_->found_at(url); }

void Service::use_keys(Keys keys) { impl_->use_keys(std::move(keys)); }

http::Response Service::answer(const http::Request& request) { return impl_->answer(request); }

http::Admission Service::admit(const http::Request& header) { return impl_->admit(header); }

http::Response Service::error(unsigned status, const std::string& message) const {
  http::Response response = impl_->error(ApiError(std::string(code_of(status)), message));
  response.status = status;
  return response;
}

}  // namespace fahras::api
