#include <atomic>
#include <chrono>
#include <sstream>

#include <support/catch.h>

#include "gunzip.h"
#include "kept_log.h"
#include "running_server.h"

namespace fahras::http {

namespace {

using namespace std::chrono_literals;
using test::Client;
using test::get_request;
using test::post_request;
using test::Reply;
using test::RunningServer;

}  // namespace

TEST_CASE("a connection serves one request after another") {
  RunningServer server;
  Client client = server.client();
  for (int i = 0; i < 3; ++i) {
    const std::string path = "/" + std::to_string(i);
    const Reply reply = client.get(path);
    CHECK(reply.status == 200);
    CHECK(reply.body == "GET " + path + "\n");
    CHECK(reply.headers.count("Connection") == 0);
    CHECK(reply.headers.count("Date") == 1);
  }
  CHECK(server.metric("connections_accepted_total") == 1);
}

TEST_CASE("a connection is closed on request, and kept open for HTTP/1.0 on request") {
  RunningServer server;
  Client closing = server.client();
  CHECK(closing.get("/", "Connection: close\r\n").headers.at("Connection") == "close");
  CHECK(closing.is_closed());
  Client old = server.client();
  old.write("GET / HTTP/1.0\r\n\r\n");
  CHECK(old.read().headers.at("Connection") == "close");
  CHECK(old.is_closed());
  Client kept = server.client();
  for (int i = 0; i < 2; ++i) {
    kept.write("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    CHECK(kept.read().headers.at("Connection") == "keep-alive");
  }
}

TEST_CASE("pipelined requests are answered in order") {
  RunningServer server;
  Client client = server.client();
  std::string requests;
  for (int i = 0; i < 200; ++i) {
    requests += get_request("/" + std::to_string(i)) + post_request("/p", std::to_string(i)) +
                "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n" + "BREW / HTTP/1.1\r\nHost: x\r\n\r\n";
  }
  client.write(requests);
  client.end();
  for (int i = 0; i < 200; ++i) {
    CHECK(client.read().body == "GET /" + std::to_string(i) + "\n");
    CHECK(client.read().body == "POST /p\n" + std::to_string(i));
    CHECK(client.read().status == 204);
    CHECK(client.read().status == 405);
  }
  CHECK(client.is_closed());
}

TEST_CASE("HEAD and 304 have no body, and the connection continues") {
  RunningServer server({}, [](const Request&) {
    Response response = test::text_response("hello");
    response.headers = {{"ETag", "\"7\""}};
    return response;
  });
  Client client = server.client();
  client.write("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(client.read(true).headers.at("Content-Length") == "5");
  const Reply same = client.get("/", "If-None-Match: \"7\"\r\n");
  CHECK(same.status == 304);
  CHECK(same.headers.at("ETag") == "\"7\"");
  CHECK(client.get("/", "If-None-Match: \"8\"\r\n").body == "hello");
}

TEST_CASE("long answers are compressed") {
  const std::string text(100'000, 'x');
  RunningServer server({}, [&](const Request&) { return test::text_response(text); });
  Client client = server.client();
  const Reply reply = client.get("/", "Accept-Encoding: gzip\r\n");
  CHECK(reply.headers.at("Content-Encoding") == "gzip");
  CHECK(test::gunzip(reply.body) == text);
  CHECK(client.get("/").body == text);
}

TEST_CASE("bodies with a length and in chunks are received completely") {
  RunningServer server;
  Client client = server.client();
  const std::string body(1'000'000, 'b');
  client.write(post_request("/", body));
  CHECK(client.read().body == "POST /\n" + body);
  client.write("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
  for (const char* chunk : {"2\r\nab\r\n", "1\r\n", "c", "\r\n0\r\n\r\n"}) client.write(chunk);
  CHECK(client.read().body == "POST /\nabc");
}

TEST_CASE("a client that waits for 100-continue gets it or the refusal") {
  RunningServer server;
  Client client = server.client();
  client.write("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
  CHECK(client.read().status == 100);
  client.write("abc");
  CHECK(client.read().body == "POST /\nabc");
  client.write(
      "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 99999999\r\n\r\n");
  CHECK(client.read().status == 413);
  CHECK(client.is_closed());
}

TEST_CASE("a client that has closed its sending side still gets its answer") {
  RunningServer server;
  Client client = server.client();
  client.write(get_request("/a"));
  client.end();
  CHECK(client.read().body == "GET /a\n");
  CHECK(client.is_closed());
}

TEST_CASE("a refused request is answered and the connection closed") {
  RunningServer server;
  const auto refused = [&](const std::string& bytes, unsigned status) {
    INFO(bytes);
    Client client = server.client();
    client.write(bytes);
    const Reply reply = client.read();
    CHECK(reply.status == status);
    CHECK(reply.headers.at("Connection") == "close");
    CHECK(reply.headers.at("Content-Type") == "application/json");
    CHECK(client.is_closed());
  };
  refused("nonsense\r\n\r\n", 400);
  refused(get_request("/%FF"), 400);
  refused(get_request("/?q=%C3%28"), 400);
  refused(get_request("/%00"), 400);
  refused("GET / HTTP/1.1\r\n\r\n", 400);
  refused("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
          400);
  refused("GET / HTTP/2.0\r\n\r\n", 505);
  refused(get_request("/" + std::string(9000, 'a')), 414);
  refused(get_request("/", "A: " + std::string(17'000, 'a') + "\r\n"), 431);
  refused("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10485761\r\n\r\n", 413);
}

TEST_CASE("an answer reaches a client that is still sending") {
  Options options;
  options.limits.body_bytes = 1000;
  RunningServer server(options);
  Client client = server.client();
  client.write(post_request("/", std::string(500'000, 'x')));
  CHECK(client.read().status == 413);
}

TEST_CASE("a header that does not end times out") {
  Options options;
  options.limits.header_time = 50ms;
  RunningServer server(options);
  Client begun = server.client();
  begun.write("GET / HTTP/1.1\r\nHos");
  CHECK(begun.read().status == 408);
  CHECK(begun.is_closed());
  Client silent = server.client();
  CHECK(silent.is_closed());
}

TEST_CASE("a header that arrives byte by byte times out too") {
  Options options;
  options.limits.header_time = 200ms;
  RunningServer server(options);
  Client client = server.client();
  std::atomic<bool> ended = false;
  std::thread slow([&] {
    const std::string endless = "GET / HTTP/1.1\r\n" + std::string(100'000, 'a');
    for (std::size_t i = 0; i < endless.size() && !ended; ++i) {
      client.write_some(endless.substr(i, 1));
      std::this_thread::sleep_for(2ms);
    }
  });
  CHECK(client.read().status == 408);
  ended = true;
  slow.join();
}

TEST_CASE("a body that does not end times out") {
  Options options;
  options.limits.body_time = 50ms;
  RunningServer server(options);
  Client client = server.client();
  client.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabc");
  CHECK(client.read().status == 408);
  CHECK(client.is_closed());
  server.wait_for("held_bytes", 0);
}

TEST_CASE("an idle connection is closed without an answer") {
  Options options;
  options.limits.idle_time = 50ms;
  RunningServer server(options);
  Client client = server.client();
  CHECK(client.get("/").status == 200);
  CHECK(client.read_to_end().empty());
}

TEST_CASE("a client that does not read times out") {
  const std::string huge(30'000'000, 'x');
  test::KeptLog log;
  Options options;
  options.limits.write_time = 100ms;
  options.log = &log.log();
  RunningServer server(options, [&](const Request&) { return test::text_response(huge); });
  const Client client = server.client();
  client.write(get_request("/"));
  server.wait_for("connections", 1);
  server.wait_for("connections", 0);
  server.stop();
  CHECK(log.text().find("\"taken\":false") != std::string::npos);
}

TEST_CASE("further requests of a client are not read while one is answered") {
  test::Gate gate;
  RunningServer server({}, [&](const Request& request) {
    gate.pass();
    return test::echo(request);
  });
  const test::Opening opening(gate);
  const Client client = server.client();
  client.write(get_request("/"));
  server.wait_for("running_requests", 1);
  const double before = server.metric("received_bytes_total");
  const std::string more(1 << 20, 'x');
  while (client.write_some(more) > 0) continue;
  CHECK(server.metric("received_bytes_total") == before);
}

TEST_CASE("bytes are counted") {
  RunningServer server;
  Client client = server.client();
  const std::string request = get_request("/");
  client.write(request);
  const Reply reply = client.read();
  server.wait_until([&] { return server.metric("sent_bytes_total") > 0; });
  CHECK(server.metric("received_bytes_total") == static_cast<double>(request.size()));
  CHECK(server.metric("sent_bytes_total") > static_cast<double>(reply.body.size()));
}

TEST_CASE("requests are logged, including those that did not reach a handler") {
  test::KeptLog log;
  Options options;
  options.log = &log.log();
  RunningServer server(options);
  server.client().get("/a?b=c", "User-Agent: me\r\n");
  server.client().get("/%zz");
  server.stop();
  const std::string text = log.text();
  CHECK(text.find(R"("peer":"127.0.0.1","method":"GET","target":"/a?b=c","status":200)") !=
        std::string::npos);
  CHECK(text.find(R"("target":"/%zz","status":400)") != std::string::npos);
  CHECK(text.find(R"("agent":"me")") != std::string::npos);
}

}  // namespace fahras::http
