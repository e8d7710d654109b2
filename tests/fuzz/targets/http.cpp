// Passes any bytes as a client's requests from the parser to the answer, without sockets, in one
// piece and in many. The handler repeats the request in its answer, also in headers.
#include <algorithm>
#include <string>
#include <vector>

#include <answer.h>
#include <base/utf8.h>
#include <incoming.h>
#include <responder.h>
#include <text.h>
#include <boost/beast/http/empty_body.hpp>

#include "promise.h"

namespace {

using namespace fahras::http;
using fahras::fuzz::promise;
using Progress = Incoming::Progress;

constexpr std::size_t memory = 2000;
constexpr std::size_t max_requests = 8;

Limits small_limits() {
  Limits limits;
  limits.target_bytes = 200;
  limits.header_bytes = 1000;
  limits.body_bytes = 500;
  return limits;
}

Response handle(const Request& request) {
  Response response;
  response.body = request.path + request.body;
  if (request.query.size() > 1) response.body.append(1500, 'x');
  for (const auto& [name, value] : request.query) {
    if (name == "type") response.content_type = value;
    if (name == "status") response.status = static_cast<unsigned>(value.size());
    response.headers.emplace_back(name, value);
  }
  if (const std::string* tag = request.parameter("etag"))
    response.headers.emplace_back("ETag", *tag);
  return response;
}

// The complete requests of a stream, and the answers to all of them.
class Stream {
 public:
  Stream(std::string_view bytes, std::size_t piece) : bytes_(bytes), piece_(piece) {}

  std::vector<Received> read(const Responder& responder) {
    while (requests_.size() < max_requests && read_one(responder)) continue;
    return std::move(requests_);
  }

 private:
  bool read_one(const Responder& responder);
  Progress fill(Incoming& incoming);

  std::string_view bytes_;
  std::size_t piece_;
  boost::beast::flat_buffer buffer_;
  std::vector<Received> requests_;
};

Progress Stream::fill(Incoming& incoming) {
  Progress progress = buffer_.size() > 0 ? incoming.take(buffer_) : Progress::more;
  while (progress == Progress::header) progress = incoming.take(buffer_);
  while (progress == Progress::more && !bytes_.empty()) {
    const std::string_view piece = bytes_.substr(0, piece_);
    bytes_.remove_prefix(piece.size());
    buffer_.commit(boost::asio::buffer_copy(buffer_.prepare(piece.size()),
                                            boost::asio::buffer(piece.data(), piece.size())));
    progress = incoming.take(buffer_);
    if (progress == Progress::header) progress = incoming.take(buffer_);
  }
  return progress;
}

void check_request(const Received& received) {
  const Request& request = received.request;
  promise(fahras::base::is_utf8(request.path) && request.path.find('\0') == std::string::npos,
          "paths are text");
  promise(request.path == "*" || request.path.front() == '/', "paths begin with a slash");
  promise(request.body.size() <= small_limits().body_bytes, "bodies have their limit");
  promise(received.target.size() <= small_limits().target_bytes, "targets have their limit");
  for (const auto& [name, value] : request.query) {
    promise(fahras::base::is_utf8(name) && fahras::base::is_utf8(value), "queries are text");
  }
  for (const auto& [name, value] : request.headers) {
    promise(is_token(name) && is_field_value(value), "headers are lines");
  }
}

void check_answer(const Answer& answer, const Received& received) {
  promise(answer.status >= 200 && answer.status <= 599, "an answer has a status");
  promise(answer.body.empty() || received.method != "HEAD", "HEAD has no body");
  const std::string head = make_head(answer, received.http_1_0, received.keep_alive);
  promise(head.find("\r\n\r\n") == head.size() - 4, "a header ends once");
  const auto breaks = std::count(head.begin(), head.end(), '\n');
  promise(breaks == std::count(head.begin(), head.end(), '\r'), "lines break as they must");
  boost::beast::http::response_parser<boost::beast::http::empty_body> parser;
  boost::system::error_code error;
  parser.skip(true);
  parser.put(boost::asio::buffer(head), error);
  promise(!error && parser.is_header_done(), "what is answered can be read");
}

bool Stream::read_one(const Responder& responder) {
  static const Limits limits = small_limits();
  std::size_t left = memory;
  Incoming incoming(limits, [&left](std::size_t bytes) {
    if (bytes > left) return false;
    left -= bytes;
    return true;
  });
  const Progress progress = fill(incoming);
  promise(incoming.received().request.body.size() <= memory - left, "bodies are counted");
  if (progress == Progress::refused) {
    check_answer(responder.refuse(incoming.received(), incoming.problem()), incoming.received());
  }
  if (progress != Progress::complete) return false;
  const Received& received = incoming.received();
  check_request(received);
  const auto verdict = responder.judge(received);
  check_answer(verdict.answer ? *verdict.answer : responder.ask_handler(received), received);
  requests_.push_back(received);
  return received.keep_alive;
}

bool same_requests(const std::vector<Received>& first, const std::vector<Received>& second) {
  return std::equal(first.begin(), first.end(), second.begin(), second.end(),
                    [](const Received& left, const Received& right) {
                      return left.method == right.method && left.target == right.target &&
                             left.request.headers == right.request.headers &&
                             left.request.body == right.request.body;
                    });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Options options;
  options.origins = {"https://a.example"};
  const Responder responder(options, handle);
  const std::string_view bytes = fahras::fuzz::as_text(data, size);
  const auto whole = Stream(bytes, bytes.size() + 1).read(responder);
  for (const std::size_t piece : {1, 7, 64}) {
    promise(same_requests(whole, Stream(bytes, piece).read(responder)),
            "pieces make no other requests");
  }
  return 0;
}
