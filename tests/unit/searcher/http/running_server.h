// A server in a thread of its own.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include <http/server.h>

#include "client.h"

namespace fahras::http::test {

inline Response text_response(std::string body) {
  Response response;
  response.content_type = "text/plain";
  response.body = std::move(body);
  return response;
}

inline Response echo(const Request& request) {
  return text_response(request.method + " " + request.path + "\n" + request.body);
}

class RunningServer {
 public:
  explicit RunningServer(Options options = {}, Handler handler = echo)
      : server_(std::move(options), std::move(handler)), thread_([this] { server_.run(); }) {}
  ~RunningServer() { stop(); }
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;

  // Waits until the server has ended.
  void stop() {
    server_.stop();
    if (thread_.joinable()) thread_.join();
  }
  Server& server() { return server_; }
  Client client(std::size_t n = 0, const std::string& host = "127.0.0.1") {
    return Client(server_.port(n), host);
  }
  Client client_from(const std::string& address) {
    return Client(server_.port(), "127.0.0.1", address);
  }
  // Returns the value of a metric without labels.
  double metric(const std::string& name) const {
    const std::string text = server_.metrics();
    const std::size_t line = text.find("\nfahras_http_" + name + " ");
    return std::stod(text.substr(text.find(' ', line + 1)));
  }
  template <typename Condition>
  void wait_until(Condition condition) const {
    while (!condition()) std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  void wait_for(const std::string& name, double value) const {
    wait_until([&] { return metric(name) == value; });
  }

 private:
  Server server_;
  std::thread thread_;
};

// Blocks handlers until it is opened.
class Gate {
 public:
  void open() {
    const std::lock_guard lock(mutex_);
    open_ = true;
    opened_.notify_all();
  }
  void pass() {
    std::unique_lock lock(mutex_);
    opened_.wait(lock, [&] { return open_; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable opened_;
  bool open_ = false;
};

// Opens a gate at the end of a test, even if the test fails: the server could not end otherwise.
class Opening {
 public:
  explicit Opening(Gate& gate) : gate_(gate) {}
  ~Opening() { gate_.open(); }
  Opening(const Opening&) = delete;
  Opening& operator=(const Opening&) = delete;

 private:
  Gate& gate_;
};

}  // namespace fahras::http::test
