// The header of a request, as the parser of Boost.Beast read it.
#pragma once

#include <optional>

#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/message.hpp>

#include <http/server.h>

#include "problem.h"
#include "received.h"

namespace fahras::http {

using Head = boost::beast::http::request_header<boost::beast::http::fields>;

// Fills `received`, all that can be read also of a bad header, or says why it is refused: what
// another server on the way could understand otherwise is.
std::optional<Problem> read_head(const Head& head, const Limits& limits, Received& received);

}  // namespace fahras::http
