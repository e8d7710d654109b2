// An HTTP/1.1 server that calls a handler. One thread does all input and output, so that a slow
// client costs only a socket; handlers run on other threads.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <http/log.h>
#include <http/message.h>

namespace fahras::http {

// Limits of the server. docs/serving.md describes what a client gets that exceeds one.
struct Limits {
  std::size_t target_bytes = 8 << 10;   // of path and query as sent
  std::size_t header_bytes = 16 << 10;  // of the request line and all headers
  std::size_t body_bytes = 10 << 20;    // of one request
  // Of all bodies and answers in memory. A single client (an IPv4 address or an IPv6 /64 network)
  // can hold at most half. If all is held, the client that holds most gives way.
  std::size_t held_bytes = 256 << 20;
  std::size_t connections = 10'000;  // beyond this, the longest idle connection is closed
  std::size_t queue = 1'000;         // requests that wait for a thread
  // After the last answer of a connection, further input is read and discarded, within a limit of
  // bytes and time for each connection. `draining` limits the number of such connections, which do
  // not count as `connections`; beyond it, the oldest is closed.
  std::size_t drained_bytes = 64 << 20;
  std::size_t draining = 1'000;
  std::chrono::milliseconds drain_time{10'000};
  // From the first byte of a request, or from connecting.
  std::chrono::milliseconds header_time{10'000};
  std::chrono::milliseconds body_time{60'000};
  std::chrono::milliseconds idle_time{60'000};   // between requests
  std::chrono::milliseconds write_time{60'000};  // until the client has received an answer
  std::chrono::milliseconds stop_time{10'000};   // for requests in progress when stop() is called
};

struct Address {
  std::string host =
      "127.0.0.1";  // numeric IPv4 or IPv6 address; :: means all IPv6 addresses and no IPv4 address
  unsigned short port = 0;  // 0 means any free port
};

struct Options {
  std::vector<Address> listen = {{}};
  std::size_t threads = 0;  // threads that call the handler; 0 means one for each processor
  Limits limits;
  std::vector<std::string> methods = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
  // Origins of pages that may use the server from a browser; "*" means all.
  std::vector<std::string> origins;
  Admit admit;  // if empty, all requests are admitted, without a name
  // Whether `admit` gives names. Then each name can use at most half of held_bytes and half of the
  // threads and the queue together, and so can all clients without a name.
  bool names = false;
  // Receives one line of JSON for each request; must outlive the server; may be null.
  Log* log = nullptr;
  // Returns why a request with this Host header (not empty) is refused with 421, or nullopt if it
  // is served. If empty, all hosts are served. Called from several threads at once.
  std::function<std::optional<std::string>(const std::string& host)> refuse_host;
  // Returns the answer to a request that no handler receives, or whose handler threw; the server
  // then sets its status. If empty, the answer is {"error": message}. Called from several threads
  // at once.
  std::function<Response(unsigned status, const std::string& message)> error;
};

class Server {
 public:
  // Starts to listen; clients wait until run(). Throws fahras::Error: usage for an invalid address,
  // internal if the server cannot listen there.
  Server(Options options, Handler handler);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Returns the port of the n-th address in Options::listen.
  unsigned short port(std::size_t n = 0) const;

  // Serves until stop() is called, and returns when the last handler has finished. Must be called
  // only once.
  void run();
  // Accepts no further connections, and allows requests in progress stop_time to finish. Can be
  // called from any thread or signal handler, repeatedly, and also before run().
  void stop() noexcept;

  // Returns metrics in Prometheus text format 0.0.4. Thread-safe, so handlers can call it.
  std::string metrics() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fahras::http
