#include "connection.h"

#include <algorithm>
#include <array>
#include <utility>

#include <boost/asio/write.hpp>

namespace fahras::http {

namespace {

constexpr std::size_t header_piece = 2048;  // most headers are shorter
constexpr std::size_t body_piece = 16 << 10;
constexpr std::size_t most_discarded = 1 << 20;
constexpr auto linger_time = std::chrono::seconds(2);
constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";

}  // namespace

void Connection::start(Socket socket, Service& service) {
  const auto connection = std::make_shared<Connection>(std::move(socket), service);
  connection->wait(service.options.limits.header_time);
}

Connection::Connection(Socket socket, Service& service)
    : service_(service),
      socket_(std::move(socket)),
      buffer_(std::max(service.options.limits.header_bytes, body_piece) + 1),
      held_(service.budget) {
  Error error;
  peer_ = socket_.remote_endpoint(error).address().to_string();
  socket_.set_option(boost::asio::ip::tcp::no_delay(true), error);
  service_.metrics.open = ++service_.open;
}

Connection::~Connection() { service_.metrics.open = --service_.open; }

void Connection::close() {
  if (phase_ == Phase::closed) return;
  enter(Phase::closed, Clock::duration::max());
  Error ignored;
  socket_.close(ignored);
}

void Connection::check_time(Clock::time_point now) {
  if (now < deadline_) return;
  if (phase_ != Phase::header && phase_ != Phase::body) return close();
  deadline_ = Clock::time_point::max();
  timed_out_ = true;
  socket_.cancel();
}

void Connection::enter(Phase phase, Clock::duration time) {
  phase_ = phase;
  const bool limited = time < Clock::duration::max();
  deadline_ = limited ? Clock::now() + time : Clock::time_point::max();
  unlink();
  list_of(phase).push_back(*this);
}

Connections& Connection::list_of(Phase phase) {
  if (phase == Phase::idle) return service_.idle;
  const bool receives = phase == Phase::header || phase == Phase::body;
  return receives ? service_.receiving : service_.busy;
}

// Calls a method unless the connection was closed meanwhile.
template <typename Then>
auto Connection::then(Then method) {
  return [self = shared_from_this(), method](auto... results) {
    if (self->phase_ != Phase::closed) ((*self).*method)(results...);
  };
}

// Without a buffer: an idle client costs a socket.
void Connection::wait(Clock::duration time) {
  enter(Phase::idle, time);
  socket_.async_wait(Socket::wait_read, [self = shared_from_this()](Error error) {
    if (error || self->phase_ == Phase::closed) return;
    self->enter(Phase::header, self->service_.options.limits.header_time);
    self->read();
  });
}

void Connection::read() {
  const std::size_t piece = phase_ == Phase::header ? header_piece : body_piece;
  const std::size_t room = buffer_.max_size() - buffer_.size();
  socket_.async_read_some(buffer_.prepare(std::min(piece, room)), then(&Connection::on_read));
}

void Connection::on_read(Error error, std::size_t bytes) {
  service_.metrics.received_bytes += bytes;
  if (std::exchange(timed_out_, false) && incoming_) {
    return refuse({408, "The request took too long."});
  }
  if (error) return close();
  buffer_.commit(bytes);
  if (phase_ != Phase::lingering) return take();
  discarded_ += bytes;
  buffer_.clear();
  if (discarded_ > most_discarded) return close();
  read();
}

void Connection::take() {
  if (!incoming_) {
    incoming_ = std::make_unique<Incoming>(service_.options.limits, service_.budget);
    incoming_->received().request.peer = peer_;
  }
  switch (incoming_->take(buffer_)) {
    case Incoming::Progress::more:
      return read();
    case Incoming::Progress::header:
      return begin_body();
    case Incoming::Progress::complete:
      return ask();
    case Incoming::Progress::refused:
      return refuse(incoming_->problem());
  }
}

void Connection::begin_body() {
  enter(Phase::body, service_.options.limits.body_time);
  if (!incoming_->received().expects_continue || buffer_.size() > 0) return take();
  boost::asio::async_write(socket_, boost::asio::buffer(go_on.data(), go_on.size()),
                           [self = shared_from_this()](Error error, std::size_t bytes) {
                             self->service_.metrics.sent_bytes += bytes;
                             if (self->phase_ == Phase::closed) return;
                             if (error) return self->close();
                             self->take();
                           });
}

void Connection::ask() {
  enter(Phase::handling, Clock::duration::max());
  asked_ = Clock::now();
  const Received& received = incoming_->received();
  if (auto answer = service_.responder.at_once(received)) return send(*std::move(answer));
  if (service_.budget.has(1) && service_.workers.submit(shared_from_this())) return;
  send(service_.responder.refuse(received, {503, "The server is busy."}));
}

void Connection::work() { answer_ = service_.responder.ask_handler(incoming_->received()); }

// A job that was dropped has no answer, but then the connection was closed.
void Connection::done() {
  if (phase_ != Phase::closed) send(*std::exchange(answer_, std::nullopt));
}

void Connection::refuse(const Problem& problem) {
  asked_ = Clock::now();
  incoming_->received().keep_alive = false;
  send(service_.responder.refuse(incoming_->received(), problem));
}

void Connection::send(Answer answer) {
  const Received& received = incoming_->received();
  keep_ = received.keep_alive && !service_.stopping;
  answer_ = std::move(answer);
  head_ = make_head(*answer_, received.http_1_0, keep_);
  held_.add(answer_->body.size());
  enter(Phase::writing, service_.options.limits.write_time);
  const std::array<boost::asio::const_buffer, 2> buffers = {boost::asio::buffer(*head_),
                                                            boost::asio::buffer(answer_->body)};
  boost::asio::async_write(
      socket_, buffers,
      [self = shared_from_this()](Error error, std::size_t n) { self->on_written(error, n); });
}

void Connection::on_written(Error error, std::size_t bytes) {
  service_.metrics.sent_bytes += bytes;
  tell(!error);
  if (phase_ == Phase::closed) return;
  if (error) return close();
  if (keep_) return next();
  linger();
}

void Connection::tell(bool taken) {
  const std::chrono::duration<double> time = Clock::now() - asked_;
  const Received& received = incoming_->received();
  service_.metrics.count_request(received.method, answer_->status, answer_->route, time.count());
  service_.log.write({received, answer_->status, answer_->body.size(), time.count() * 1000,
                      answer_->failure, taken});
}

void Connection::forget() {
  incoming_.reset();
  answer_.reset();
  head_.reset();
  held_.clear();
}

void Connection::next() {
  forget();
  if (buffer_.size() == 0) {
    buffer_.shrink_to_fit();
    return wait(service_.options.limits.idle_time);
  }
  enter(Phase::header, service_.options.limits.header_time);
  take();
}

// Closing while bytes of the client are unread would make its machine drop the answer.
void Connection::linger() {
  forget();
  buffer_.clear();
  Error ignored;
  socket_.shutdown(Socket::shutdown_send, ignored);
  enter(Phase::lingering, linger_time);
  read();
}

}  // namespace fahras::http
