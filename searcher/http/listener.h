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
  void accept();
  // After a failure that time may heal, such as too many open files.
  void accept_again();
  void close();

 private:
  void on_accepted(const boost::system::error_code& error, Socket socket);
  void admit(Socket socket);
  void turn_away(Socket socket);
  bool make_room();

  Service& service_;
  boost::asio::basic_socket_acceptor<boost::asio::ip::tcp, Executor> acceptor_;
  unsigned short port_ = 0;
  bool waiting_ = false;
};

}  // namespace fahras::http
