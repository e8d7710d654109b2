// A request while it is being read: consumes bytes and yields a request or a problem. It does not
// use sockets.
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
    more,      // more bytes are needed
    header,    // the header was read and a body follows; returned once
    complete,  // received() is complete
    refused,   // problem() has the reason; the rest of the connection is unusable
  };

  // `limits` must outlive the object. `hold` is called before bytes of the body are stored.
  Incoming(const Limits& limits, Hold hold);

  // Consumes the bytes in the buffer that belong to this request.
  Progress take(boost::beast::flat_buffer& buffer);

  // Whether the announced length of the body exceeds the limit. take() then refuses it.
  bool announces_too_much() const;
  // Frees the body. Nothing more may be taken after that.
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
