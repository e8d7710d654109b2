// An HTTP/1.1 server with a handler. One thread does all reading and writing, so that slow clients
// cost a socket and no more; handlers run on threads of their own.
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

// docs/serving.md says what a client gets that meets one.
struct Limits {
  std::size_t target_bytes = 8 << 10;   // of path and query as sent
  std::size_t header_bytes = 16 << 10;  // of the request line and all headers
  std::size_t body_bytes = 10 << 20;    // of a request
  // Of all bodies and all answers that are held in memory. One address, an IPv6 address with all
  // others of its /64, has half of it at most. Where all of it is held, who holds most gives way.
  std::size_t held_bytes = 256 << 20;
  std::size_t connections = 10'000;  // the one that is idle longest makes room for another
  std::size_t queue = 1'000;         // requests that wait for a thread
  // After an answer that is the last of its connection, what still comes is read and thrown away:
  // so much of it, for so long, of so many connections beside the others. The oldest makes room.
  std::size_t drained_bytes = 64 << 20;
  std::size_t draining = 1'000;
  std::chrono::milliseconds drain_time{10'000};
  std::chrono::milliseconds header_time{10'000};  // from its first byte, or from connecting
  std::chrono::milliseconds body_time{60'000};
  std::chrono::milliseconds idle_time{60'000};   // between requests
  std::chrono::milliseconds write_time{60'000};  // until an answer is taken
  std::chrono::milliseconds stop_time{10'000};   // for what is being answered when stop() comes
};

struct Address {
  std::string host =
      "127.0.0.1";          // IPv4 or IPv6, in numbers; :: is all of IPv6 and nothing of IPv4
  unsigned short port = 0;  // 0: any that is free
};

struct Options {
  std::vector<Address> listen = {{}};
  std::size_t threads = 0;  // that call the handler; 0: one for each processor
  Limits limits;
  std::vector<std::string> methods = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
  std::vector<std::string> origins;  // pages that may ask from a browser; "*": all
  Admit admit;                       // none: all are admitted, in nobody's name
  bool names = false;  // admit gives names: each has half of held_bytes and of the threads and the
                       // queue at most, and those without one have half together
  Log* log = nullptr;  // gets a line of JSON a request; outlives the server
  // Why a request with this header Host (not empty) is refused, with 421, or nothing; without a
  // function any is served. Called from several threads at once.
  std::function<std::optional<std::string>(const std::string& host)> refuse_host;
  // The answer to a request that no handler sees (its status is set afterwards), and to one whose
  // handler threw. Called from several threads at once. Without one: {"error": message}.
  std::function<Response(unsigned status, const std::string& message)> error;
};

class Server {
 public:
  // Listens; clients wait until run(). Throws fahras::Error: usage for an address that is none,
  // internal if it cannot listen there.
  Server(Options options, Handler handler);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Of the n-th address.
  unsigned short port(std::size_t n = 0) const;

  // Serves until stop(); once only. Returns when the last handler has.
  void run();
  // No new connection is accepted; what is being answered is finished, for stop_time at most.
  // From any thread or signal handler, any number of times, also before run().
  void stop() noexcept;

  // Prometheus text format 0.0.4. From any thread, so from handlers too.
  std::string metrics() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fahras::http
