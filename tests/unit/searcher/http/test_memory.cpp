#include <memory.h>

#include <support/catch.h>

#include "running_server.h"

namespace fahras::http {

namespace {

using test::Client;
using test::endless_request;
using test::Reply;
using test::RunningServer;

constexpr std::size_t memory = 1'000'000;

// X-Name is the client's name; without it, the client has none.
Options small(bool names) {
  Options options;
  options.limits.held_bytes = memory;
  options.limits.body_time = std::chrono::minutes(10);
  options.names = names;
  options.admit = [](const Request& header) {
    Admission admission;
    if (const std::string* const name = header.header("x-name")) admission.name = *name;
    return admission;
  };
  return options;
}

// Clients that send endless bodies. The server has received this many bytes from each.
class Endless {
 public:
  explicit Endless(RunningServer& server) : server_(server) {}

  void add(const std::string& from, std::size_t bytes, const std::string& headers = "") {
    const double before = server_.metric("received_bytes_total");
    const std::string text = endless_request("/", bytes, headers);
    clients_.push_back(server_.client_from(from));
    clients_.back().write(text);
    const double all = before + static_cast<double>(text.size());
    server_.wait_until([&] { return server_.metric("received_bytes_total") >= all; });
  }
  Client& at(std::size_t n) { return clients_.at(n); }

 private:
  RunningServer& server_;
  std::vector<Client> clients_;
};

unsigned post(RunningServer& server, const std::string& from, std::size_t bytes,
              const std::string& headers = "") {
  Client client = server.client_from(from);
  client.write("POST / HTTP/1.1\r\nHost: x\r\n" + headers +
               "Content-Length: " + std::to_string(bytes) + "\r\n\r\n" + std::string(bytes, 'x'));
  return client.read().status;
}

}  // namespace

TEST_CASE("endless bodies from one address take at most half of the memory") {
  RunningServer server(small(false));
  Endless endless(server);
  for (int i = 0; i < 20; ++i) endless.add("127.0.0.2", 100'000);
  server.wait_until([&] { return server.metric("held_bytes") > 0; });
  CHECK(server.metric("held_bytes") <= memory / 2);
  CHECK(server.client().get("/").status == 200);
  const double gave_way = server.metric("gave_way_total");
  CHECK(post(server, "127.0.0.1", 300'000) == 200);
  CHECK(server.metric("gave_way_total") == gave_way);
}

TEST_CASE("endless bodies do not lock out other clients, whatever addresses they come from") {
  RunningServer server(small(false));
  Endless endless(server);
  for (int i = 2; i < 52; ++i) endless.add("127.0.0." + std::to_string(i), 50'000);
  CHECK(post(server, "127.0.0.1", 1000) == 200);
  CHECK(post(server, "127.0.0.1", 30'000) == 200);
  CHECK(server.metric("gave_way_total") > 0);
}

TEST_CASE("endless bodies do not lock out clients with the same address, such as that of a proxy") {
  RunningServer server(small(false));
  Endless endless(server);
  for (int i = 0; i < 20; ++i) endless.add("127.0.0.1", 100'000);
  for (int i = 0; i < 10; ++i) CHECK(post(server, "127.0.0.1", 1000) == 200);
  CHECK(server.client().get("/").status == 200);
}

TEST_CASE("the request that holds most memory gives way and gets an answer") {
  RunningServer server(small(false));
  Endless endless(server);
  endless.add("127.0.0.2", 490'000);
  endless.add("127.0.0.3", 300'000);
  endless.add("127.0.0.3", 150'000);
  CHECK(post(server, "127.0.0.4", 200'000) == 200);
  const Reply reply = endless.at(0).read();
  CHECK(reply.status == 503);
  CHECK(reply.headers.at("Retry-After") == "1");
  CHECK(endless.at(0).is_closed());
  CHECK(server.metric("gave_way_total") == 1);
}

TEST_CASE("a name takes at most half of the memory, and nothing is taken from another name") {
  RunningServer server(small(true));
  Endless endless(server);
  for (int i = 2; i < 12; ++i) {
    endless.add("127.0.0." + std::to_string(i), 100'000, "X-Name: greedy\r\n");
  }
  CHECK(server.client().get("/", "X-Name: other\r\n").status == 200);
  server.wait_until([&] {
    return server.server().metrics().find("client_held_bytes{client=\"greedy\"} ") !=
           std::string::npos;
  });
  const double gave_way = server.metric("gave_way_total");
  CHECK(post(server, "127.0.0.2", 400'000, "X-Name: other\r\n") == 200);
  CHECK(server.metric("gave_way_total") == gave_way);
  CHECK(post(server, "127.0.0.12", 1000, "X-Name: greedy\r\n") == 200);
}

TEST_CASE("of several names, the one that holds most gives way, whatever its addresses hold") {
  RunningServer server(small(true));
  Endless endless(server);
  for (int i = 2; i < 11; ++i) {
    endless.add("127.0.0." + std::to_string(i), 50'000, "X-Name: many\r\n");
  }
  endless.add("127.0.0.2", 300'000, "X-Name: few\r\n");
  endless.add("127.0.0.2", 240'000, "X-Name: fewer\r\n");
  CHECK(post(server, "127.0.0.2", 100'000, "X-Name: newcomer\r\n") == 200);
  endless.at(9).write("0\r\n\r\n");
  CHECK(endless.at(9).read().status == 200);
}

TEST_CASE("a request without a name takes nothing from a name") {
  RunningServer server(small(true));
  Endless endless(server);
  endless.add("127.0.0.2", 480'000, "X-Name: a\r\n");
  endless.add("127.0.0.2", 480'000, "X-Name: b\r\n");
  CHECK(post(server, "127.0.0.3", 100'000) == 503);
  for (int i = 3; i < 40; ++i) endless.add("127.0.0." + std::to_string(i), 30'000);
  for (const std::size_t known : {0, 1}) {
    endless.at(known).write("0\r\n\r\n");
    CHECK(endless.at(known).read().status == 200);
  }
}

TEST_CASE("answers that the client does not read also give way") {
  const std::string huge(20'000'000, 'x');
  const std::string large(12'000'000, 'x');
  Options options = small(false);
  options.limits.held_bytes = 50'000'000;
  RunningServer server(options, [&](const Request& request) {
    return test::text_response(request.path == "/huge" ? huge : large);
  });
  const Client lazy = server.client_from("127.0.0.2");
  lazy.write(test::get_request("/huge"));
  const Client other = server.client_from("127.0.0.3");
  other.write(test::get_request("/huge"));
  server.wait_for("held_bytes", 40'000'000);
  CHECK(server.client().get("/").status == 200);
  server.wait_for("held_bytes", 20'000'000);
}

TEST_CASE("a body that cannot fit is refused at its header, and as too long if it is") {
  Options options = small(false);
  options.limits.body_bytes = 600'000;
  RunningServer server(options);
  const auto status_of = [&](std::size_t length) {
    Client client = server.client();
    client.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(length) +
                 "\r\n\r\n");
    const unsigned status = client.read().status;
    CHECK(client.is_closed());
    return status;
  };
  CHECK(status_of(500'001) == 503);
  CHECK(status_of(600'001) == 413);
}

}  // namespace fahras::http
