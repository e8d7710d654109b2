#include "listener.h"

#include <fahras/error.h>
#include <fmt/format.h>
#include <boost/asio/ip/v6_only.hpp>

#include "drain.h"

namespace fahras::http {

namespace {

using boost::asio::ip::tcp;
using boost::system::error_code;

constexpr int max_at_once = 100;  // connections accepted before other work has its turn

tcp::endpoint to_endpoint(const Address& address) {
  error_code error;
  const auto host = boost::asio::ip::make_address(address.host, error);
  if (error) throw Error(ErrorKind::usage, fmt::format("'{}' is not an IP address", address.host));
  return {host, address.port};
}

std::string to_text(const tcp::endpoint& endpoint) {
  const std::string host = endpoint.address().to_string();
  if (endpoint.address().is_v6()) return fmt::format("[{}]:{}", host, endpoint.port());
  return fmt::format("{}:{}", host, endpoint.port());
}

}  // namespace

Listener::Listener(const Address& address, Service& service)
    : service_(service), acceptor_(service.io.get_executor()) {
  const tcp::endpoint endpoint = to_endpoint(address);
  try {
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(tcp::acceptor::reuse_address(true));
    if (endpoint.address().is_v6()) acceptor_.set_option(boost::asio::ip::v6_only(true));
    acceptor_.bind(endpoint);
    acceptor_.listen();
    acceptor_.non_blocking(true);
    port_ = acceptor_.local_endpoint().port();
  } catch (const boost::system::system_error& failure) {
    throw Error(ErrorKind::internal, fmt::format("cannot listen on {}: {}", to_text(endpoint),
                                                 failure.code().message()));
  }
}

// Waits instead of accepting asynchronously: an asynchronous accept that fails halfway would lose
// the callback that continues.
void Listener::accept() noexcept {
  paused_ = false;
  try {
    acceptor_.async_wait(tcp::acceptor::wait_read, [this](const error_code& error) {
      if (error == boost::asio::error::operation_aborted || !acceptor_.is_open()) return;
      accept_waiting();
      if (!paused_) accept();
    });
  } catch (...) {
    ++service_.metrics.failures;
    paused_ = true;
  }
}

void Listener::accept_again() noexcept {
  if (paused_ && acceptor_.is_open()) accept();
}

void Listener::close() noexcept {
  error_code ignored;
  acceptor_.close(ignored);
}

void Listener::accept_waiting() noexcept {
  try {
    for (int left = max_at_once; left > 0 && accept_one(); --left) continue;
  } catch (...) {
    ++service_.metrics.failures;
    paused_ = true;
  }
}

// Returns whether there may be more connections. An exception loses only the connection that caused
// it.
bool Listener::accept_one() {
  error_code error;
  Socket socket = acceptor_.accept(error);
  if (error == boost::asio::error::would_block) return false;
  if (error == boost::asio::error::connection_aborted) return true;
  if (error) {
    make_room();
    paused_ = true;
    return false;
  }
  admit(std::move(socket));
  return true;
}

// Connections that are drained do not count here; they have their own limit.
void Listener::admit(Socket socket) {
  ++service_.metrics.accepted;
  if (service_.open < service_.options.limits.connections || make_room()) {
    Connection::start(std::move(socket), service_);
  } else {
    turn_away(std::move(socket));
  }
}

// Does not wait: the answer is the first data on the socket, so it fits into the socket's buffer.
void Listener::turn_away(Socket socket) {
  ++service_.metrics.refused;
  const Answer answer =
      service_.responder.refuse({}, {503, "The server has too many connections."});
  const std::string text = make_head(answer, false, false) + answer.body;
  error_code ignored;
  socket.non_blocking(true, ignored);
  service_.metrics.sent_bytes += socket.write_some(boost::asio::buffer(text), ignored);
  Drain::start(std::move(socket), service_.options.limits.drain_time, service_);
}

bool Listener::make_room() noexcept {
  for (Connections* list : {&service_.idle, &service_.receiving, &service_.writing}) {
    if (list->empty()) continue;
    list->front().close();
    ++service_.metrics.evicted;
    return true;
  }
  return false;
}

}  // namespace fahras::http
