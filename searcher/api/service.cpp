#include <api/service.h>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "authorization.h"
#include "context.h"
#include "errors.h"
#include "handlers.h"
#include "json.h"
#include "routes.h"

namespace fahras::api {
namespace {

void check_folders(const ServiceOptions& options) {
  if (options.indexes.empty() && options.data.empty())
    throw Error(ErrorKind::usage, "no index: give --index NAME=DIR or --data DIR");
  if (!options.writable) return;
  for (const auto& [uid, folders] : options.indexes) {
    if (folders.size() == 1 && std::filesystem::is_directory(folders.front())) continue;
    throw Error(ErrorKind::usage,
                fmt::format("--writable: the index '{}' is not a single folder", uid));
  }
}

std::string list_of(const std::vector<std::string_view>& methods) {
  return fmt::format("{}", fmt::join(methods, ", "));
}

}  // namespace

keys::Keyring open_keyring(const ServiceOptions& options) {
  std::unique_ptr<keys::KeyStore> store;
  if (!options.master_key.empty()) {
    store = options.data.empty()
                ? std::make_unique<keys::KeyStore>(options.master_key)
                : std::make_unique<keys::KeyStore>(options.master_key, options.data);
  }
  return {options.master_key, options.keys, std::move(store)};
}

class Service::Impl {
 public:
  explicit Impl(const ServiceOptions& options) : context_(options) { report_indexes(); }

  void found_at(const std::string& url) { context_.options.public_url = url; }
  void use_keys(keys::FileKeys keys) { context_.keyring.use_file_keys(std::move(keys)); }
  http::Response answer(const http::Request& request);
  http::Admission admit(const http::Request& header);
  http::Response error(const ApiError& error) const {
    return error_response(error, context_.documentation());
  }

 private:
  void report_indexes() {
    for (const auto& index : context_.indexes.all()) report_index(context_, *index);
  }
  // Refuses routes that need a folder of indexes, if there is none. Throws ApiError.
  void check_data(const Found& found, const http::Request& request, const keys::Grant& grant) {
    if (found.route->needs_data && !context_.options.serves_folder())
      refuse_route(context_, {request, found.values, grant});
  }
  // Whether the index that the path names need not exist: clients may make it.
  bool may_be_new(const Route& route) const {
    const bool reads = route.action == "search" || route.action.ends_with(".get");
    return !reads && context_.manages_indexes();
  }
  template <typename Answer>
  http::Response answered(const http::Request& request, Answer answer);
  http::Response failed(const http::Request& request, const ApiError& error);

  Context context_;
};

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
    Found found = find_route(request);
    route = found.route->pattern;
    const keys::Grant grant = authorize(context_.keyring, request, found);
    check_data(found, request, grant);
    http::Response response =
        found.route->handler(context_, {request, std::move(found.values), grant});
    report_indexes();
    return response;
  });
}

http::Admission Service::Impl::admit(const http::Request& header) {
  http::Admission admission;
  bool is_open = false;
  http::Response response = answered(header, [&](std::string& route) {
    Found found = find_route(header);
    route = found.route->pattern;
    const keys::Grant grant = authorize(context_.keyring, header, found);
    check_data(found, header, grant);
    if (found.route->handler == refuse_route)
      return refuse_route(context_, {header, std::move(found.values), grant});
    if (found.is_of_index() && !may_be_new(*found.route)) context_.indexes.at(found.values.front());
    is_open = true;
    return http::Response();
  });
  if (!is_open) admission.refusal = std::move(response);
  admission.name = name_of_key(context_.keyring, header);
  return admission;
}

Service::Service(const ServiceOptions& options) {
  check_folders(options);
  impl_ = std::make_unique<Impl>(options);
}
Service::~Service() = default;

void Service::found_at(const std::string& url) { impl_->found_at(url); }

void Service::use_keys(keys::FileKeys keys) { impl_->use_keys(std::move(keys)); }

http::Response Service::answer(const http::Request& request) { return impl_->answer(request); }

http::Admission Service::admit(const http::Request& header) { return impl_->admit(header); }

http::Response Service::error(unsigned status, const std::string& message) const {
  http::Response response = impl_->error(ApiError(std::string(code_of(status)), message));
  response.status = status;
  return response;
}

}  // namespace fahras::api
