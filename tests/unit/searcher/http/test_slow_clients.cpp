// Checks that slow clients each use a socket but do not delay other clients.
#include <sys/resource.h>

#include <fstream>

#include <support/catch.h>

#include "running_server.h"

namespace fahras::http {

namespace {

using test::Client;
using test::get_request;
using test::RunningServer;

constexpr int crowd = 2000;

// Each connection takes two descriptors, since both ends are in this process.
void allow_descriptors() {
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

// Returns time limits that are long enough even for a busy machine.
Options patient() {
  Options options;
  options.limits.header_time = options.limits.idle_time = options.limits.body_time =
      std::chrono::minutes(10);
  return options;
}

// Sanitizers keep freed memory.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool can_measure_memory = false;
#else
constexpr bool can_measure_memory = true;
#endif

// Returns the memory of this process in bytes.
std::size_t memory() {
  std::ifstream statm("/proc/self/statm");
  std::size_t total = 0;
  std::size_t resident = 0;
  statm >> total >> resident;
  return resident * 4096;
}

struct Crowd {
  explicit Crowd(RunningServer& server, const std::string& says) {
    allow_descriptors();
    for (int i = 0; i < crowd; ++i) {
      clients.push_back(server.client());
      clients.back().write(says);
    }
    const double bytes = static_cast<double>(says.size()) * crowd;
    server.wait_for("connections", crowd);
    server.wait_until([&] { return server.metric("received_bytes_total") >= bytes; });
  }
  std::vector<Client> clients;
};

void check_others(RunningServer& server) {
  for (int i = 0; i < 20; ++i) CHECK(server.client().get("/a").body == "GET /a\n");
}

}  // namespace

TEST_CASE("2,000 idle connections use little memory and do not disturb others") {
  RunningServer server(patient());
  const std::size_t before = memory();
  Crowd idle(server, "");
  CHECK((!can_measure_memory || memory() < before + crowd * std::size_t{4000}));
  check_others(server);
  CHECK(idle.clients.front().get("/").status == 200);
  CHECK(idle.clients.back().get("/").status == 200);
}

TEST_CASE("connections return their memory while they are idle") {
  RunningServer server(patient());
  const std::size_t before = memory();
  Crowd idle(server, "");
  for (Client& client : idle.clients) {
    client.write(test::post_request("/", std::string(10'000, 'x')));
    CHECK(client.read().status == 200);
  }
  CHECK((!can_measure_memory || memory() < before + crowd * std::size_t{8000}));
}

TEST_CASE("2,000 clients that never end their header do not disturb others") {
  RunningServer server(patient());
  const Crowd slow(server, "GET /slow HTTP/1.1\r\nHost: x\r\nX-A: ");
  check_others(server);
}

TEST_CASE("2,000 clients that never end their body do not disturb others") {
  RunningServer server(patient());
  const Crowd slow(server, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n\r\nabc");
  const std::size_t before = memory();
  check_others(server);
  CHECK((!can_measure_memory || memory() < before + 50'000'000));
}

TEST_CASE("clients that do not read their answers do not disturb others") {
  const std::string huge(10'000'000, 'x');
  RunningServer server(patient(), [&](const Request& request) {
    return request.path == "/huge" ? test::text_response(huge) : test::echo(request);
  });
  std::vector<Client> lazy;
  for (int i = 0; i < 10; ++i) {
    lazy.push_back(server.client());
    lazy.back().write(get_request("/huge"));
  }
  server.wait_for("held_bytes", 100'000'000);
  check_others(server);
}

}  // namespace fahras::http
