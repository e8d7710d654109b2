// Tests that data after the last answer of a connection is read and discarded, so that the answer
// is not lost, but only up to a limit and for a limited number of connections.
#include <support/catch.h>

#include "running_server.h"

namespace fahras::http {

namespace {

using namespace std::chrono_literals;
using test::Client;
using test::RunningServer;

Options patient() {
  Options options;
  options.limits.body_bytes = 1000;
  options.limits.drain_time = std::chrono::minutes(10);
  return options;
}

std::string begin_of_post(std::size_t length, const std::string& headers = "") {
  return "POST / HTTP/1.1\r\nHost: x\r\n" + headers + "Content-Length: " + std::to_string(length) +
         "\r\n\r\n";
}

// Writes until the server stops reading, or until this many bytes are written.
std::size_t pour(const Client& client, std::size_t most) {
  const std::string piece(1 << 20, 'x');
  std::size_t written = 0;
  try {
    for (; written < most; written += piece.size()) client.write(piece);
  } catch (const std::exception&) {
    // The server has closed the connection.
  }
  return written;
}

Client refused_client(RunningServer& server) {
  Client client = server.client();
  client.write(begin_of_post(2000));
  CHECK(client.read().status == 413);
  return client;
}

}  // namespace

TEST_CASE("a client that sends everything before it reads gets its refusal") {
  Options options = patient();
  options.admit = [](const Request& header) {
    Admission admission;
    if (header.header("x-status") == nullptr) return admission;
    admission.refusal.emplace();
    admission.refusal->status = static_cast<unsigned>(std::stoul(*header.header("x-status")));
    return admission;
  };
  RunningServer server(options);
  constexpr std::size_t length = 30 << 20;
  const auto status_of = [&](const std::string& headers) {
    Client client = server.client();
    client.write(begin_of_post(length, headers));
    CHECK(pour(client, length) == length);
    const unsigned status = client.read().status;
    CHECK(client.is_closed());
    return status;
  };
  CHECK(status_of("") == 413);
  for (const unsigned status : {401U, 403U, 404U, 405U, 503U}) {
    CHECK(status_of("X-Status: " + std::to_string(status) + "\r\n") == status);
  }
  CHECK(status_of("Content-Encoding: gzip\r\n") == 415);
  CHECK(status_of("Expect: 100-continue\r\n") == 413);
  CHECK(status_of("X-Long: " + std::string(20'000, 'x') + "\r\n") == 431);
  CHECK(server.metric("held_bytes") == 0);
}

TEST_CASE("a limited number of bytes is drained from a connection") {
  Options options = patient();
  options.limits.drained_bytes = 5 << 20;
  RunningServer server(options);
  const Client client = refused_client(server);
  pour(client, 1 << 30);
  server.wait_for("draining_connections", 0);
  CHECK(server.metric("drained_bytes_total") > 5 << 20);
  CHECK(server.metric("drained_bytes_total") < 2.0 * (5 << 20));
}

TEST_CASE("a connection is drained for a limited time") {
  Options options = patient();
  options.limits.drain_time = 50ms;
  options.limits.drained_bytes = std::size_t{1} << 50;
  RunningServer server(options);
  const Client client = refused_client(server);
  pour(client, std::size_t{1} << 40);
  server.wait_for("draining_connections", 0);
  CHECK(server.metric("drained_bytes_total") < 1e12);
}

TEST_CASE(
    "beyond the limit the connection that drains longest is closed, and other connections keep "
    "their places") {
  Options options = patient();
  options.limits.draining = 3;
  options.limits.connections = 2;
  RunningServer server(options);
  Client first = refused_client(server);
  std::vector<Client> others;
  for (int i = 0; i < 3; ++i) others.push_back(refused_client(server));
  CHECK(first.is_closed());
  server.wait_for("draining_connections", 3);
  Client kept = server.client();
  CHECK(kept.get("/").status == 200);
  CHECK(server.client().get("/").status == 200);
  CHECK(kept.get("/").status == 200);
  CHECK(server.metric("connections_evicted_total") == 0);
  for (const Client& other : others) other.end();
  server.wait_for("draining_connections", 0);
}

TEST_CASE("a client that exceeds the connection limit gets an answer, whatever it sends") {
  test::Gate gate;
  Options options = patient();
  options.limits.connections = 1;
  RunningServer server(options, [&](const Request& request) {
    gate.pass();
    return test::echo(request);
  });
  const test::Opening opening(gate);
  Client first = server.client();
  first.write(test::get_request("/"));
  server.wait_for("running_requests", 1);
  for (int i = 0; i < 20; ++i) {
    Client client = server.client();
    client.write(begin_of_post(10 << 20));
    CHECK(pour(client, 10 << 20) == 10 << 20);
    CHECK(client.read().status == 503);
  }
  gate.open();
  CHECK(first.read().status == 200);
}

TEST_CASE("draining ends with the server") {
  RunningServer server(patient());
  Client client = refused_client(server);
  server.wait_for("draining_connections", 1);
  server.server().stop();
  client.end();
  server.stop();
}

}  // namespace fahras::http
