#include "listener.h"

#include <array>

#include <fahras/error.h>
#include <fmt/format.h>
#include <boost/asio/ip/v6_only.hpp>

namespace fahras::http {

namespace {

using boost::asio::ip::tcp;
using boost::system::error_code;

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
    port_ = acceptor_.local_endpoint().port();
  } catch (const boost::system::system_error& failure) {
    throw Error(ErrorKind::internal, fmt::format("cannot listen on {}: {}", to_text(endpoint),
                                                 failure.code().message()));
  }
}

void Listener::accept() {
  waiting_ = false;
  acceptor_.async_accept(
      [this](const error_code& error, Socket socket) { on_accepted(error, std::move(socket)); });
}

void Listener::accept_again() {
  if (waiting_ && acceptor_.is_open()) accept();
}

void Listener::close() {
  error_code ignored;
  acceptor_.close(ignored);
}

void Listener::on_accepted(const error_code& error, Socket socket) {
  if (!acceptor_.is_open()) return;
  if (error && error != boost::asio::error::connection_aborted) {
    make_room();
    waiting_ = true;
    return;
  }
  if (!error) admit(std::move(socket));
  accept();
}

void Listener::admit(Socket socket) {
  ++service_.metrics.accepted;
  if (service_.open < service_.options.limits.connections || make_room()) {
    Connection::start(std::move(socket), service_);
  } else {
    turn_away(std::move(socket));
  }
}

bool Listener::make_room() {
  for (Connections* list : {&service_.idle, &service_.receiving}) {
    if (list->empty()) continue;
    list->front().close();
    ++service_.metrics.evicted;
    return true;
  }
  return false;
}

// Without waiting for anything: an answer if it fits into the socket, which it does.
void Listener::turn_away(Socket socket) {
  ++service_.metrics.refused;
  const Answer answer =
      service_.responder.refuse({}, {503, "The server has no room for another connection."});
  const std::string text = make_head(answer, false, false) + answer.body;
  error_code ignored;
  socket.non_blocking(true, ignored);
  std::array<char, 4096> unread{};
  socket.read_some(boost::asio::buffer(unread), ignored);
  service_.metrics.sent_bytes += socket.write_some(boost::asio::buffer(text), ignored);
  socket.shutdown(Socket::shutdown_both, ignored);
}

}  // namespace fahras::http
