// One request while it is being read: bytes in, a request or a problem out. Knows no socket.
#pragma once

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>

#include <http/server.h>

#include "held_body.h"
#include "problem.h"
#include "received.h"

namespace fahras::http {

class Incoming {
 public:
  enum class Progress {
    more,      // bytes are wanted
    header,    // the header was read and a body follows: said once
    complete,  // received() is whole
    refused,   // problem() says why; what comes after cannot be read
  };

  // The limits outlive it.
  Incoming(const Limits& limits, Hold hold);

  // Takes from the buffer what belongs to this request.
  Progress take(boost::beast::flat_buffer& buffer);

  // Whether the body is announced to be longer than it may be: it is refused when it is taken.
  bool announces_too_much() const;
  // The body is not wanted any more; nothing more is taken.
  void drop_body();

  Received& received() { return received_; }
  const Problem& problem() const { return problem_; }

 private:
  Progress take_header(boost::beast::flat_buffer& buffer);
  Progress take_body(boost::beast::flat_buffer& buffer);
  Progress end_header();
  Progress refuse(Problem problem);
  void put(boost::beast::flat_buffer& buffer, boost::system::error_code& error);

  const Limits& limits_;
  boost::beast::http::request_parser<HeldBody> parser_;
  std::size_t header_bytes_ = 0;
  Received received_;
  Problem problem_;
};

}  // namespace fahras::http
