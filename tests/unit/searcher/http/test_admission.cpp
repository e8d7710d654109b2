#include <support/catch.h>

#include "running_server.h"

namespace fahras::http {

namespace {

using test::Client;
using test::endless_request;
using test::post_request;
using test::Reply;
using test::RunningServer;

// A client that sends X-Name gets that name; others are refused, except for /open.
Options with_names() {
  Options options;
  options.names = true;
  options.admit = [](const Request& header) {
    Admission admission;
    const std::string* const name = header.header("x-name");
    if (name != nullptr) admission.name = *name;
    if (name == nullptr && header.path != "/open") {
      admission.refusal.emplace();
      admission.refusal->status = 401;
    }
    return admission;
  };
  return options;
}

std::string begin_of_post(const std::string& headers) {
  return "POST / HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n";
}

}  // namespace

TEST_CASE("a refused request is answered before its body arrives") {
  RunningServer server(with_names());
  for (const char* body : {"Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n"}) {
    Client client = server.client();
    client.write(begin_of_post(body));
    const Reply reply = client.read();
    CHECK(reply.status == 401);
    CHECK(reply.headers.at("Connection") == "close");
    CHECK(client.is_closed());
  }
}

TEST_CASE("endless bodies of refused requests are rejected at once and use no memory") {
  Options options = with_names();
  options.limits.held_bytes = 100'000;
  RunningServer server(options);
  std::vector<Client> strangers;
  for (int i = 0; i < 100; ++i) {
    strangers.push_back(server.client());
    strangers.back().write(endless_request("/", 5000));
    CHECK(strangers.back().read().status == 401);
  }
  Client known = server.client();
  known.write("POST / HTTP/1.1\r\nHost: x\r\nX-Name: a\r\nContent-Length: 40000\r\n\r\n" +
              std::string(40'000, 'x'));
  CHECK(known.read().status == 200);
  CHECK(server.metric("gave_way_total") == 0);
}

TEST_CASE("a client that waits for 100-continue gets the refusal instead") {
  RunningServer server(with_names());
  Client client = server.client();
  client.write(begin_of_post("Expect: 100-continue\r\nContent-Length: 3\r\n"));
  CHECK(client.read().status == 401);
  CHECK(client.is_closed());
}

TEST_CASE("a refused request whose body has arrived leaves the connection open") {
  RunningServer server(with_names());
  Client client = server.client();
  client.write(post_request("/", "abc") + "POST / HTTP/1.1\r\nHost: x\r\nX-Name: a\r\n" +
               "Content-Length: 2\r\n\r\nde");
  CHECK(client.read().status == 401);
  CHECK(client.read().body == "POST /\nde");
  CHECK(client.get("/").status == 401);
  CHECK(client.get("/open").status == 200);
}

TEST_CASE("unsupported methods are refused before their body arrives") {
  RunningServer server;
  Client client = server.client();
  client.write("BREW / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
  CHECK(client.read().status == 405);
  CHECK(client.is_closed());
}

TEST_CASE("requests without a name use at most half of the queue") {
  test::Gate gate;
  Options options = with_names();
  options.threads = 1;
  options.limits.queue = 3;
  RunningServer server(options, [&](const Request& request) {
    gate.pass();
    return test::echo(request);
  });
  const test::Opening opening(gate);
  std::vector<Client> strangers;
  for (int i = 0; i < 2; ++i) {
    strangers.push_back(server.client());
    strangers.back().write(test::get_request("/open"));
    server.wait_until([&] {
      return server.metric("running_requests") + server.metric("queued_requests") == i + 1;
    });
  }
  CHECK(server.client().get("/open").status == 503);
  Client known = server.client();
  known.write(test::get_request("/", "X-Name: a\r\n"));
  server.wait_for("queued_requests", 2);
  gate.open();
  CHECK(known.read().status == 200);
  for (Client& stranger : strangers) CHECK(stranger.read().status == 200);
  CHECK(server.client().get("/open").status == 200);
}

}  // namespace fahras::http
