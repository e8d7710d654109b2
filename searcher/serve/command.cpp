#include "command.h"

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <fstream>
#include <iostream>
#include <ostream>
#include <string>
#include <vector>

#include <api/service.h>
#include <fahras/error.h>
#include <fahras/printable.h>
#include <http/server.h>
#include <page/assets.h>

#include "addresses.h"

namespace fahras::serve {
namespace {

// What a search asks for is small; what is written need not be.
constexpr std::size_t most_search_bytes = std::size_t{1} << 20;

std::atomic<http::Server*> running = nullptr;

extern "C" void end_running(int /*signal*/) {
  if (http::Server* const server = running.load()) server->stop();
}

// While it lives, SIGTERM and SIGINT end the server.
class Signals {
 public:
  explicit Signals(http::Server& server) {
    running = &server;
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGTERM, end_running);
    std::signal(SIGINT, end_running);
  }
  ~Signals() {
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    running = nullptr;
  }
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;
};

void tell(const std::string& text) {
  std::cerr << "fahras-serve: " << printable(text) << std::endl;
}

api::Keys read_keys(const Options& options) {
  if (options.keys.empty()) {
    const bool open = !std::all_of(options.listen.begin(), options.listen.end(), is_loopback);
    if (open) tell("warning: other machines can reach this service, and there are no --keys");
    return {};
  }
  if (api::others_may_read(options.keys))
    tell("warning: --keys: others can read " + options.keys.string());
  return api::Keys::read(options.keys);
}

api::ServiceOptions service_options(const Options& options) {
  api::ServiceOptions service;
  service.indexes = options.indexes;
  service.writable = options.writable;
  service.keys = read_keys(options);
  service.timeout_ms = options.timeout_ms;
  service.public_url = options.public_url;
  service.version = FAHRAS_VERSION;
  service.more_metrics = [] {
    const http::Server* const server = running.load();
    return server == nullptr ? std::string() : server->metrics();
  };
  return service;
}

http::Response page_response(const page::Asset& asset) {
  http::Response response;
  response.content_type = asset.content_type;
  response.body = asset.bytes;
  for (const auto& [name, value] : page::headers()) response.headers.emplace_back(name, value);
  response.headers.emplace_back("ETag", asset.etag);
  response.route = "page";
  return response;
}

const page::Asset* page_of(const http::Request& request) {
  return request.method == "GET" ? page::find(request.path) : nullptr;
}

http::Options server_options(const Options& options, api::Service& service, std::ostream* log) {
  http::Options server;
  server.listen = options.listen;
  server.threads = options.threads;
  server.origins = options.origins;
  server.log = log;
  server.names = !options.keys.empty();
  if (!options.writable) server.limits.body_bytes = most_search_bytes;
  server.admit = [&service](const http::Request& header) {
    return page_of(header) == nullptr ? service.admit(header) : http::Admission();
  };
  server.error = [&service](unsigned status, const std::string& message) {
    return service.error(status, message);
  };
  return server;
}

// A connection is a file; what a process may open at first is often a tenth of what it may ask for.
void allow_connections() {
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return;
  files.rlim_cur = files.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &files);
}

// The addresses of the options, with the ports that they got.
std::vector<http::Address> addresses_of(const Options& options, const http::Server& server) {
  std::vector<http::Address> addresses = options.listen;
  for (std::size_t i = 0; i < addresses.size(); ++i) addresses[i].port = server.port(i);
  return addresses;
}

int serve(const Options& options, std::ostream* log) {
  allow_connections();
  api::Service service(service_options(options));
  http::Server server(server_options(options, service, log), [&](const http::Request& request) {
    const page::Asset* const asset = page_of(request);
    return asset == nullptr ? service.answer(request) : page_response(*asset);
  });
  const Signals signals(server);
  const std::vector<http::Address> addresses = addresses_of(options, server);
  if (options.public_url.empty()) service.found_at(local_url_of(addresses.front()));
  for (const http::Address& address : addresses) tell("listening on " + url_of(address));
  server.run();
  tell("ended");
  return 0;
}

}  // namespace

int run(const Options& options) {
  if (options.help || options.version) {
    std::cout << (options.help ? usage() : std::string("fahras-serve " FAHRAS_VERSION "\n"));
    if (!std::cout.flush()) throw Error(ErrorKind::internal, "cannot write to standard output");
    return 0;
  }
  if (options.log == "none") return serve(options, nullptr);
  if (options.log == "-") return serve(options, &std::cout);
  std::ofstream file(options.log, std::ios::app);
  if (!file) throw Error(ErrorKind::internal, "--log: cannot write " + options.log);
  return serve(options, &file);
}

}  // namespace fahras::serve
