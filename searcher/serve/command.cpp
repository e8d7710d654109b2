#include "command.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <climits>
#include <csignal>
#include <functional>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <api/service.h>
#include <fahras/error.h>
#include <fmt/format.h>
#include <http/log_file.h>
#include <http/log_lines.h>
#include <http/server.h>
#include <page/assets.h>

#include "addresses.h"
#include "hangups.h"
#include "hosts.h"
#include "master_key.h"
#include "messages.h"
#include "reload.h"

namespace fahras::serve {
namespace {

// The size of a request's body if --max-body does not set it. Searches are small; clients that keep
// documents in a data folder send many at a time.
std::size_t body_bytes(const Options& options) {
  if (options.max_body > 0) return options.max_body;
  if (!options.writable) return std::size_t{1} << 20;
  return std::size_t{options.indexes.empty() ? 100U : 10U} << 20;
}

std::atomic<http::Server*> running = nullptr;

extern "C" void end_running(int /*signal*/) {
  if (http::Server* const server = running.load()) server->stop();
}

// While this object exists, SIGTERM and SIGINT stop the server.
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

bool has_keys(const Options& options) {
  return !options.keys.empty() || !options.master_key.empty();
}

// Warns if other machines can reach a server without keys.
void warn_of_strangers(const Options& options, Messages& messages) {
  const bool reached = !std::all_of(options.listen.begin(), options.listen.end(), is_loopback);
  if (!has_keys(options) && reached)
    messages.report("warning: other machines can reach this service, and there are no --keys");
}

api::ServiceOptions service_options(const Options& options, const Report& report) {
  api::ServiceOptions service;
  service.indexes = options.indexes;
  service.data = options.data;
  service.writable = options.writable;
  service.keys = read_keys(options, report);
  service.master_key = options.master_key;
  service.timeout_ms = options.timeout_ms;
  service.partial = options.partial;
  service.shard_timeout_ms = options.shard_timeout_ms;
  service.report = report;
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

std::string machine_name() {
  std::array<char, HOST_NAME_MAX + 1> name{};
  return ::gethostname(name.data(), name.size()) == 0 ? name.data() : "";
}

// Returns a function that refuses unknown hosts. With keys it returns none, since a page that
// reached the server by DNS rebinding has no key.
std::function<std::optional<std::string>(const std::string&)> host_refusal(const Options& options) {
  if (has_keys(options)) return {};
  return [hosts = Hosts(options, machine_name())](const std::string& host) {
    return hosts.has(host) ? std::nullopt
                           : std::optional(fmt::format("The host `{}` is not one of this service: "
                                                       "start fahras-serve with --allow-host, "
                                                       "--public-url or --keys.",
                                                       host));
  };
}

const page::Asset* page_of(const http::Request& request) {
  return request.method == "GET" ? page::find(request.path) : nullptr;
}

http::Options server_options(const Options& options, api::Service& service, http::Log* log) {
  http::Options server;
  server.listen = options.listen;
  server.threads = options.threads;
  server.origins = options.origins;
  server.log = log;
  server.names = has_keys(options);
  server.limits.body_bytes = body_bytes(options);
  // A client can hold half, and its body must fit into that.
  server.limits.held_bytes = std::max(server.limits.held_bytes, 4 * server.limits.body_bytes);
  server.admit = [&service](const http::Request& header) {
    return page_of(header) == nullptr ? service.admit(header) : http::Admission();
  };
  server.refuse_host = host_refusal(options);
  server.error = [&service](unsigned status, const std::string& message) {
    return service.error(status, message);
  };
  return server;
}

// Raises the soft limit of open files, which is often a tenth of the hard limit; each connection is
// an open file.
void allow_connections() {
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return;
  files.rlim_cur = files.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &files);
}

// The addresses in the options with the ports that the server actually uses.
std::vector<http::Address> addresses_of(const Options& options, const http::Server& server) {
  std::vector<http::Address> addresses = options.listen;
  for (std::size_t i = 0; i < addresses.size(); ++i) addresses[i].port = server.port(i);
  return addresses;
}

std::unique_ptr<http::Log> open_log(const Options& options) {
  if (options.log == "none") return nullptr;
  try {
    auto file = logs_to_file(options) ? std::make_unique<http::LogFile>(options.log)
                                      : std::make_unique<http::LogFile>(STDOUT_FILENO);
    return std::make_unique<http::Log>(std::move(file), http::dropped_line);
  } catch (const Error& error) {
    throw Error(error.kind(), std::string("--log: ") + error.what());
  }
}

void end_log(http::Log* log, Messages& messages) {
  if (log == nullptr) return;
  log->stop();
  if (log->dropped() > 0)
    messages.report(fmt::format("warning: {} lines of the log were dropped", log->dropped()));
}

int serve(Options options) {
  hold_hangups();
  allow_connections();
  Messages messages;
  const Report report = [&](const std::string& text) { messages.report(text); };
  const auto log = open_log(options);
  options.master_key = read_master_key(options, report);
  warn_of_strangers(options, messages);
  api::Service service(service_options(options, report));
  http::Server server(server_options(options, service, log.get()),
                      [&](const http::Request& request) {
                        const page::Asset* const asset = page_of(request);
                        return asset == nullptr ? service.answer(request) : page_response(*asset);
                      });
  const Signals signals(server);
  const std::vector<http::Address> addresses = addresses_of(options, server);
  if (options.public_url.empty()) service.found_at(local_url_of(addresses.front()));
  for (const http::Address& address : addresses) messages.report("listening on " + url_of(address));
  {
    const InForce in_force = {log.get(),
                              [&](keys::FileKeys keys) { service.use_keys(std::move(keys)); }};
    const Hangups hangups([&] { reload(options, in_force, report); });
    server.run();
  }
  end_log(log.get(), messages);
  messages.report("ended");
  return 0;
}

}  // namespace

int run(const Options& options) {
  if (!options.help && !options.version) return serve(options);
  std::cout << (options.help ? usage() : std::string("fahras-serve " FAHRAS_VERSION "\n"));
  if (!std::cout.flush()) throw Error(ErrorKind::internal, "cannot write to standard output");
  return 0;
}

}  // namespace fahras::serve
