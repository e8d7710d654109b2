// Tests failures of the server itself. Each of them ends at most one connection.

#include <support/catch.h>

#include "failing_memory.h"
#include "running_server.h"

namespace fahras::http {

namespace {

using test::Client;
using test::post_request;
using test::RunningServer;

// Makes allocations fail as long as it exists.
struct Failing {
  explicit Failing(long n, long more = 0) { test::fail_allocation(n, more); }
  ~Failing() { test::fail_allocation(0); }
  Failing(const Failing&) = delete;
  Failing& operator=(const Failing&) = delete;
};

// Sends requests of several kinds, any of which may fail.
void disturbed(RunningServer& server) {
  const std::string long_body(40'000, 'x');
  for (const std::string& text :
       {test::get_request("/"), post_request("/", long_body), std::string("nonsense\r\n\r\n"),
        std::string("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n"),
        test::endless_request("/", 100) + "0\r\n\r\n"}) {
    try {
      Client client = server.client();
      client.write(text + test::get_request("/", "Connection: close\r\n"));
      client.read_to_end();
    } catch (const std::exception& error) {
      // The failure hit this connection, but the server closed it.
      CHECK(error.what() != std::string("the server is silent"));
    }
  }
}

void check_undisturbed(RunningServer& server) {
  Client client = server.client();
  CHECK(client.get("/a").body == "GET /a\n");
  client.write(post_request("/", "b"));
  CHECK(client.read().body == "POST /\nb");
}

}  // namespace

TEST_CASE("whichever allocation fails, the server continues and stops on request") {
  test::spare_this_thread();
  long reached = 0;
  for (long n = 1; n == 1 || reached > 0; ++n) {
    INFO("allocation " << n);
    RunningServer server;
    {
      const Failing failing(n);
      disturbed(server);
      reached = test::failed_allocations();
    }
    check_undisturbed(server);
    server.stop();
    CHECK(server.metric("connections") == 0);
  }
}

TEST_CASE("the server survives a period without any memory at any moment") {
  test::spare_this_thread();
  for (long n = 1; n <= 100; n += 11) {
    INFO("from allocation " << n);
    RunningServer server;
    {
      const Failing failing(n, 8);
      disturbed(server);
    }
    check_undisturbed(server);
    server.stop();
  }
}

TEST_CASE("connections that fail while they are accepted do not stop the accepting") {
  test::spare_this_thread();
  RunningServer server;
  {
    const Failing failing(1, 1'000'000);
    for (int i = 0; i < 20; ++i) {
      const Client client = server.client();
      server.wait_until([&] { return server.metric("failures_total") > i; });
    }
  }
  check_undisturbed(server);
}

}  // namespace fahras::http
