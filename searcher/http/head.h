// Reads the header of a request from Boost.Beast's parser.
#pragma once

#include <optional>

#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/message.hpp>

#include <http/server.h>

#include "problem.h"
#include "received.h"

namespace fahras::http {

using Head = boost::beast::http::request_header<boost::beast::http::fields>;

// Fills `received`, even partly for an invalid header. Returns why the request is refused, if it
// is; ambiguous headers, which an intermediary could interpret differently, are refused.
std::optional<Problem> read_head(const Head& head, const Limits& limits, Received& received);

}  // namespace fahras::http
