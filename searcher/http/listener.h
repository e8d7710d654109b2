// Accepts connections on one address.
#pragma once

#include <boost/asio/basic_socket_acceptor.hpp>

#include "connection.h"

namespace fahras::http {

class Listener {
 public:
  // Throws Error like Server's constructor.
  Listener(const Address& address, Service& service);

  unsigned short port() const { return port_; }
  // Accepts connections until close(). After a failure that may be temporary, such as too many open
  // files, it pauses until accept_again().
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
