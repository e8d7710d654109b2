#include <http/server.h>

#include <atomic>
#include <csignal>
#include <memory>
#include <vector>

#include <support/catch.h>

#include "kept_log.h"
#include "running_server.h"

namespace fahras::http {

namespace {

using namespace std::chrono_literals;
using test::Client;
using test::get_request;
using test::Reply;
using test::RunningServer;

Handler through(test::Gate& gate) {
  return [&](const Request& request) {
    gate.pass();
    return test::echo(request);
  };
}

Server* to_stop = nullptr;

}  // namespace

TEST_CASE("stopping closes idle connections and ends") {
  RunningServer server;
  Client idle = server.client();
  CHECK(idle.get("/").status == 200);
  server.stop();
  CHECK(idle.is_closed());
  CHECK_THROWS(server.client());
}

TEST_CASE("stopping finishes requests that are handled or wait for a thread") {
  test::Gate gate;
  Options options;
  options.threads = 1;
  RunningServer server(options, through(gate));
  const test::Opening opening(gate);
  std::vector<Client> clients;
  for (int i = 0; i < 3; ++i) {
    clients.push_back(server.client());
    clients.back().write(get_request("/" + std::to_string(i)) + get_request("/never"));
  }
  server.wait_for("queued_requests", 2);
  server.server().stop();
  server.wait_until([&] {
    try {
      server.client();
      return false;
    } catch (const std::exception&) {
      return true;
    }
  });
  gate.open();
  for (int i = 0; i < 3; ++i) {
    const Reply reply = clients[i].read();
    CHECK(reply.body == "GET /" + std::to_string(i) + "\n");
    CHECK(reply.headers.at("Connection") == "close");
    CHECK(clients[i].is_closed());
  }
  server.stop();
}

TEST_CASE("stopping lets a request finish arriving") {
  RunningServer server;
  Client client = server.client();
  client.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na");
  server.wait_until([&] { return server.metric("received_bytes_total") > 0; });
  server.server().stop();
  client.write("bc");
  CHECK(client.read().body == "POST /\nabc");
  CHECK(client.is_closed());
}

TEST_CASE("stopping respects its time limit") {
  test::Gate gate;
  Options options;
  options.threads = 1;
  options.limits.stop_time = 50ms;
  RunningServer server(options, through(gate));
  const test::Opening opening(gate);
  Client reading = server.client();
  reading.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na");
  Client asking = server.client();
  asking.write(get_request("/"));
  server.wait_for("running_requests", 1);
  Client waiting = server.client();
  waiting.write(get_request("/"));
  server.wait_for("queued_requests", 1);
  server.server().stop();
  for (Client* client : {&reading, &asking, &waiting}) CHECK(client->is_closed());
  gate.open();
  server.stop();
}

TEST_CASE("a signal may stop the server") {
  RunningServer server;
  to_stop = &server.server();
  const auto before = std::signal(SIGUSR1, [](int) { to_stop->stop(); });
  Client client = server.client();
  CHECK(client.get("/").status == 200);
  std::raise(SIGUSR1);
  CHECK(client.is_closed());
  std::signal(SIGUSR1, before);
}

TEST_CASE("a server that is stopped before run() ends at once, and one that never runs ends too") {
  Server never({}, test::echo);
  Server server({}, test::echo);
  server.stop();
  server.stop();
  server.run();
}

TEST_CASE("handlers run in parallel, and the number of waiting requests is limited") {
  test::Gate gate;
  Options options;
  options.threads = 2;
  options.limits.queue = 1;
  RunningServer server(options, through(gate));
  const test::Opening opening(gate);
  std::vector<Client> clients;
  for (int i = 0; i < 3; ++i) {
    clients.push_back(server.client());
    clients.back().write(get_request("/"));
    server.wait_until([&] {
      return server.metric("running_requests") + server.metric("queued_requests") == i + 1;
    });
  }
  server.wait_for("running_requests", 2);
  Client late = server.client();
  const Reply busy = late.get("/");
  CHECK(busy.status == 503);
  CHECK(busy.headers.at("Retry-After") == "1");
  CHECK(busy.headers.count("Connection") == 0);
  gate.open();
  for (Client& client : clients) CHECK(client.read().status == 200);
  CHECK(late.get("/").status == 200);
}

TEST_CASE(
    "memory of clients is bounded, and a client that wants more than others have is refused") {
  Options options;
  options.limits.held_bytes = 100'000;  // one address has half
  RunningServer server(options);
  const auto begin = [](std::size_t length) {
    return "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(length) + "\r\n\r\n";
  };
  Client first = server.client();
  first.write(begin(25'000) + std::string(20'000, 'x'));
  server.wait_for("held_bytes", 20'000);
  Client second = server.client();
  second.write(begin(45'000) + std::string(40'000, 'x'));
  CHECK(second.read().status == 503);
  Client third = server.client();
  CHECK(third.get("/").status == 200);
  first.write(std::string(5000, 'x'));
  CHECK(first.read().status == 200);
  server.wait_for("held_bytes", 0);
}

TEST_CASE("unread answers hold memory and give way to new requests") {
  const std::string huge(20'000'000, 'x');
  test::KeptLog log;
  Options options;
  options.limits.held_bytes = 48'000'000;  // one address has half
  options.log = &log.log();
  RunningServer server(options, [&](const Request& request) {
    return test::text_response(request.path == "/huge" ? huge : std::string(10'000'000, 'x'));
  });
  Client lazy = server.client();
  lazy.write(get_request("/huge"));
  server.wait_for("held_bytes", 20'000'000);
  CHECK(server.client().get("/").status == 200);
  server.wait_for("held_bytes", 0);
  CHECK_THROWS(lazy.read());
  server.stop();
  CHECK(log.text().find("\"taken\":false") != std::string::npos);
}

TEST_CASE("unread answers hold at most all the memory, however many there are") {
  constexpr int clients = 10;
  std::atomic<int> handled = 0;
  Options options;
  options.limits.held_bytes = 40'000'000;  // one address has half
  RunningServer server(options, [&](const Request&) {
    ++handled;
    return test::text_response(std::string(8'000'000, 'x'));
  });
  std::vector<Client> lazy;
  for (int i = 0; i < clients; ++i) {
    lazy.push_back(server.client());
    lazy.back().write(get_request("/"));
  }
  server.wait_until([&] {
    CHECK(server.metric("held_bytes") <= 20'000'000);
    return handled == clients && server.metric("running_requests") == 0;
  });
  int refused = 0;
  for (Client& client : lazy) refused += client.read().status == 503 ? 1 : 0;
  CHECK(refused > 0);
}

TEST_CASE("a handler may read the metrics") {
  Server* asked = nullptr;
  RunningServer server({}, [&](const Request&) { return test::text_response(asked->metrics()); });
  asked = &server.server();
  CHECK(server.client().get("/").body.find("fahras_http_running_requests 1\n") !=
        std::string::npos);
}

TEST_CASE("a log that accepts nothing stops nothing, and the lines it lost are counted") {
  class Full : public LogSink {
   public:
    std::size_t write(std::string_view) noexcept override { return 0; }
  };
  Log log(std::make_unique<Full>(), [](std::uint64_t) { return "dropped"; }, {1000, 10ms});
  Options options;
  options.log = &log;
  RunningServer server(options);
  Client client = server.client();
  for (int i = 0; i < 100; ++i) CHECK(client.get("/").status == 200);
  server.wait_until([&] { return server.metric("log_dropped_total") > 80; });
  server.stop();
  log.stop();
  CHECK(log.dropped() == 100);
}

TEST_CASE("many simultaneous clients get their own answers") {
  RunningServer server;
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 8; ++thread) {
    threads.emplace_back([&, thread] {
      for (int i = 0; i < 100; ++i) {
        Client client = server.client();
        for (int j = 0; j < 3; ++j) {
          const std::string path = "/" + std::to_string(thread) + "/" + std::to_string(i * 3 + j);
          wrong += client.get(path).body != "GET " + path + "\n" ? 1 : 0;
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
  server.wait_for("connections", 0);
  CHECK(server.metric("connections_accepted_total") == 800);
}

}  // namespace fahras::http
