// What the connections of a server share. Of the thread of run(), but for what says otherwise.
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
  Responder responder;  // of several threads
  Metrics metrics;      // likewise
  AccessLog log;
  Accounts accounts;
  // Each with the one that is longest so first.
  Connections idle;         // of which no byte of a request came
  Connections receiving;    // of which a request has not come whole
  Connections handled;      // of which a request waits for a thread or has one
  Connections writing;      // that are taking an answer
  Connections closed;       // whose last callback has not come
  List<Drain> draining;     // what is left of connections that had their last answer
  std::size_t open = 0;     // connections
  std::size_t drained = 0;  // drains
  bool stopping = false;
  // Connections live in handlers of the context and in jobs: these go first.
  boost::asio::io_context io;
  Workers workers;
};

}  // namespace fahras::http
