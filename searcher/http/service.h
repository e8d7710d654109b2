// The state that the connections of a server share. Used by the thread of run() only, except where
// noted.
#pragma once

#include <chrono>
#include <cstddef>

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/intrusive/list.hpp>

#include "access_log.h"
#include "accounts.h"
#include "metrics.h"
#include "responder.h"
#include "workers.h"

namespace fahras::http {

class Connection;
class Drain;

using Clock = std::chrono::steady_clock;
using Executor = boost::asio::io_context::executor_type;
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;
using Link = boost::intrusive::link_mode<boost::intrusive::auto_unlink>;
using Hook = boost::intrusive::list_base_hook<Link>;
template <typename Member>
using List = boost::intrusive::list<Member, boost::intrusive::base_hook<Hook>,
                                    boost::intrusive::constant_time_size<false>>;
using Connections = List<Connection>;

struct Service {
  Service(Options given, Handler handler);

  Options options;
  Responder responder;  // thread-safe
  Metrics metrics;      // thread-safe
  AccessLog log;
  Accounts accounts;
  // Each list begins with the connection that has been in it longest.
  Connections idle;         // no byte of a request has arrived
  Connections receiving;    // a request has partly arrived
  Connections handled;      // a request waits for a thread or is handled
  Connections writing;      // an answer is being sent
  Connections closed;       // closed, but the last callback is still to come
  List<Drain> draining;     // connections after their last answer
  std::size_t open = 0;     // number of connections
  std::size_t drained = 0;  // number of drains
  bool stopping = false;
  // Connections are owned by callbacks of the context and by jobs, so these are destroyed first.
  boost::asio::io_context io;
  Workers workers;
};

}  // namespace fahras::http
