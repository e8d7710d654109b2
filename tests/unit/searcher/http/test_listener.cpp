#include <fahras/error.h>
#include <support/catch.h>

#include "running_server.h"

namespace fahras::http {

namespace {

using test::Client;
using test::RunningServer;

Options listening_on(std::vector<Address> addresses) {
  Options options;
  options.listen = std::move(addresses);
  return options;
}

}  // namespace

TEST_CASE("the server listens on several IPv4 and IPv6 addresses") {
  RunningServer server(listening_on({{"127.0.0.1", 0}, {"::1", 0}, {"127.0.0.1", 0}}),
                       [](const Request& request) { return test::text_response(request.peer); });
  CHECK(server.client(0).get("/").body == "127.0.0.1");
  CHECK(server.client(1, "::1").get("/").body == "::1");
  CHECK(server.client(2).get("/").body == "127.0.0.1");
}

TEST_CASE("all IPv4 and IPv6 addresses can share a port") {
  RunningServer server(listening_on({{"::", 0}}));
  CHECK_NOTHROW(Server(listening_on({{"0.0.0.0", server.server().port()}}), test::echo));
}

TEST_CASE("an address that cannot be listened on is named") {
  const RunningServer first;
  const auto message = [](const Address& address, ErrorKind kind) {
    try {
      const Server second(listening_on({address}), test::echo);
    } catch (const Error& error) {
      CHECK(error.kind() == kind);
      return std::string(error.what());
    }
    return std::string("no error");
  };
  const unsigned short port = const_cast<RunningServer&>(first).server().port();
  CHECK(message({"127.0.0.1", port}, ErrorKind::internal) ==
        "cannot listen on 127.0.0.1:" + std::to_string(port) + ": Address already in use");
  CHECK(message({"2001:db8::1", 7}, ErrorKind::internal) ==
        "cannot listen on [2001:db8::1]:7: Cannot assign requested address");
  CHECK(message({"localhost", 0}, ErrorKind::usage) == "'localhost' is not an IP address");
}

TEST_CASE("a new connection replaces the one that is idle longest") {
  Options options;
  options.limits.connections = 2;
  RunningServer server(options);
  Client first = server.client();
  CHECK(first.get("/").status == 200);
  Client second = server.client();
  CHECK(second.get("/").status == 200);
  CHECK(first.get("/").status == 200);
  Client third = server.client();
  CHECK(third.get("/").status == 200);
  CHECK(second.is_closed());
  CHECK(first.get("/").status == 200);
  CHECK(server.metric("connections_evicted_total") == 1);
}

TEST_CASE("if no connection is idle, the one whose request takes longest is replaced") {
  Options options;
  options.limits.connections = 2;
  RunningServer server(options);
  Client slow = server.client();
  slow.write("GET / HTTP/1.1\r\nHost: ");
  server.wait_for("received_bytes_total", 22);
  Client slower = server.client();
  slower.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n1");
  server.wait_for("received_bytes_total", 70);
  Client other = server.client();
  CHECK(other.get("/").status == 200);
  CHECK(slow.is_closed());
  slower.write("23456789");
  CHECK(slower.read().status == 200);
}

TEST_CASE("a connection beyond the limit gets an answer") {
  test::Gate gate;
  Options options;
  options.limits.connections = 1;
  RunningServer server(options, [&](const Request& request) {
    gate.pass();
    return test::echo(request);
  });
  const test::Opening opening(gate);
  Client first = server.client();
  first.write(test::get_request("/"));
  server.wait_for("running_requests", 1);
  Client second = server.client();
  const test::Reply reply = second.read();
  CHECK(reply.status == 503);
  CHECK(reply.headers.at("Retry-After") == "1");
  CHECK(second.is_closed());
  CHECK(server.metric("connections_refused_total") == 1);
  gate.open();
  CHECK(first.read().status == 200);
}

}  // namespace fahras::http
