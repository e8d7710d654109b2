// What the connections of a server share. Of the thread of run(), but for what says otherwise.
#pragma once

#include <chrono>
#include <cstddef>

#include <boost/asio/io_context.hpp>
#include <boost/intrusive/list.hpp>

#include "access_log.h"
#include "budget.h"
#include "metrics.h"
#include "responder.h"
#include "workers.h"

namespace fahras::http {

class Connection;

using Clock = std::chrono::steady_clock;
using Link = boost::intrusive::link_mode<boost::intrusive::auto_unlink>;
using Hook = boost::intrusive::list_base_hook<Link>;
using Connections = boost::intrusive::list<Connection, boost::intrusive::base_hook<Hook>,
                                           boost::intrusive::constant_time_size<false>>;

struct Service {
  Service(Options given, Handler handler);

  Options options;
  Responder responder;  // of several threads
  Metrics metrics;      // likewise
  AccessLog log;
  Budget budget;
  // Each with the one that is longest so first.
  Connections idle;       // of which no byte of a request came
  Connections receiving;  // of which a request has not come whole
  Connections busy;
  std::size_t open = 0;  // of all
  bool stopping = false;
  // Connections live in handlers of the context and in jobs: these go first.
  boost::asio::io_context io;
  Workers workers;
};

}  // namespace fahras::http
