#include "incoming.h"

#include <limits>
#include <utility>

#include <boost/beast/http/error.hpp>

#include "head.h"

namespace fahras::http {

namespace {

using boost::beast::flat_buffer;
using boost::system::error_code;
using beast_error = boost::beast::http::error;

// The number of bytes of line breaks before a request; some clients send them after a body.
std::size_t blank_lines(const flat_buffer& buffer) {
  const auto* text = static_cast<const char*>(buffer.data().data());
  std::size_t length = 0;
  while (length + 1 < buffer.size() && text[length] == '\r' && text[length + 1] == '\n')
    length += 2;
  return length;
}

bool is_half_a_break(const flat_buffer& buffer) {
  return buffer.size() == 1 && *static_cast<const char*>(buffer.data().data()) == '\r';
}

Problem explain(const error_code& error) {
  if (error == beast_error::body_limit) return {413, "The body is too long."};
  if (error == beast_error::header_limit) return {431, "The header is too long."};
  if (error == beast_error::bad_version) return {505, "Only HTTP/1.1 and HTTP/1.0 are supported."};
  if (error == boost::system::errc::not_enough_memory) return {503, "The server is busy."};
  return {400, "The request is not HTTP: " + error.message() + "."};
}

}  // namespace

Incoming::Incoming(const Limits& limits, Hold hold) : limits_(limits) {
  // Beast's limit does not count lines that arrive in separate packets.
  parser_.header_limit(std::numeric_limits<std::uint32_t>::max());
  // Beast would refuse a long body with its header, before the client is identified.
  parser_.body_limit(std::numeric_limits<std::uint64_t>::max());
  parser_.get().body().hold = std::move(hold);
}

Incoming::Progress Incoming::take(flat_buffer& buffer) {
  return parser_.is_header_done() ? take_body(buffer) : take_header(buffer);
}

void Incoming::put(flat_buffer& buffer, error_code& error) {
  buffer.consume(parser_.put(buffer.data(), error));
  if (error == beast_error::need_more) error = {};
}

Incoming::Progress Incoming::take_header(flat_buffer& buffer) {
  const std::size_t before = buffer.size();
  if (!parser_.got_some()) buffer.consume(blank_lines(buffer));
  error_code error;
  if (buffer.size() > 0 && !is_half_a_break(buffer)) put(buffer, error);
  header_bytes_ += before - buffer.size();
  const bool done = !error && parser_.is_header_done();
  if (header_bytes_ + (done ? 0 : buffer.size()) > limits_.header_bytes) {
    const bool has_line = !parser_.get().target().empty();
    return refuse(has_line ? Problem{431, "The header is too long."}
                           : Problem{414, "The request line is too long."});
  }
  if (error) return refuse(explain(error));
  return done ? end_header() : Progress::more;
}

Incoming::Progress Incoming::end_header() {
  received_.keep_alive = parser_.keep_alive();
  if (auto problem = read_head(parser_.get(), limits_, received_))
    return refuse(*std::move(problem));
  if (const auto length = parser_.content_length()) received_.length = *length;
  parser_.body_limit(limits_.body_bytes);
  parser_.eager(true);
  return parser_.is_done() ? Progress::complete : Progress::header;
}

Incoming::Progress Incoming::take_body(flat_buffer& buffer) {
  error_code error;
  if (announces_too_much()) return refuse(explain(beast_error::body_limit));
  if (buffer.size() > 0) put(buffer, error);
  if (error) return refuse(explain(error));
  if (parser_.is_done()) {
    received_.request.body = std::move(parser_.get().body().text);
    return Progress::complete;
  }
  // The rest is an incomplete line: the one before a chunk, or one after the last chunk.
  if (buffer.size() >= limits_.header_bytes)
    return refuse({400, "The header of a chunk is too long."});
  return Progress::more;
}

bool Incoming::announces_too_much() const {
  return received_.length && *received_.length > limits_.body_bytes;
}

void Incoming::drop_body() {
  std::string().swap(parser_.get().body().text);
  std::string().swap(received_.request.body);
}

// Keeps what is known of the request, for the log.
Incoming::Progress Incoming::refuse(Problem problem) {
  const auto& head = parser_.get();
  received_.method.assign(head.method_string().data(), head.method_string().size());
  received_.target.assign(head.target().data(), head.target().size());
  received_.keep_alive = false;
  problem_ = std::move(problem);
  return Progress::refused;
}

}  // namespace fahras::http
