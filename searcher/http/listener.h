// One address that is listened on.
#pragma once

#include <boost/asio/basic_socket_acceptor.hpp>

#include "connection.h"

namespace fahras::http {

class Listener {
 public:
  // Throws as Server does.
  Listener(const Address& address, Service& service);

  unsigned short port() const { return port_; }
  // Goes on for as long as it is open. What fails, and time may heal, such as too many open files,
  // is tried again by accept_again().
  void accept() noexcept;
  void accept_again() noexcept;
  void close() noexcept;

 private:
  void accept_waiting() noexcept;
  bool accept_one();
  void admit(Socket socket);
  void turn_away(Socket socket);
  bool make_room() noexcept;

  Service& service_;
  boost::asio::basic_socket_acceptor<boost::asio::ip::tcp, Executor> acceptor_;
  unsigned short port_ = 0;
  bool paused_ = false;
};

}  // namespace fahras::http
