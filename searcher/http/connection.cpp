#include "connection.h"

#include <algorithm>
#include <array>
#include <utility>

#include <boost/asio/write.hpp>

#include "drain.h"
#include "memory.h"

namespace fahras::http {

namespace {

constexpr std::size_t header_piece = 2048;  // most headers are shorter than this
constexpr std::size_t body_piece = 16 << 10;
// Time for a client that has sent everything to close its side.
constexpr auto end_time = std::chrono::seconds(2);
// Answers up to this size, such as all errors, are always sent.
constexpr std::size_t small_answer = 16 << 10;
constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";

}  // namespace

void Connection::start(Socket socket, Service& service) {
  const auto connection = std::make_shared<Connection>(std::move(socket), service);
  connection->wait(service.options.limits.header_time);
}

Connection::Connection(Socket socket, Service& service)
    : service_(service),
      socket_(std::move(socket)),
      buffer_(std::max(service.options.limits.header_bytes, body_piece) + 1) {
  Error error;
  const auto address = socket_.remote_endpoint(error).address();
  peer_ = address.to_string();
  network_ = network_of(address);
  account_ = service_.accounts.of({}, network_);
  socket_.set_option(boost::asio::ip::tcp::no_delay(true), error);
  service_.metrics.open = ++service_.open;
}

Connection::~Connection() { service_.metrics.open = --service_.open; }

void Connection::close() noexcept {
  if (phase_ == Phase::closed) return;
  enter(Phase::closed, Clock::duration::max());
  Error ignored;
  socket_.close(ignored);
}

void Connection::check_time(Clock::time_point now) noexcept {
  if (now < deadline_) return;
  if (phase_ != Phase::header && phase_ != Phase::body) return close();
  interrupt(408);
}

void Connection::interrupt(unsigned status) noexcept {
  deadline_ = Clock::time_point::max();
  interrupted_ = status;
  Error error;
  socket_.cancel(error);
  if (error) close();
}

void Connection::give_way() noexcept {
  ++service_.metrics.gave_way;
  held_->clear();
  if (phase_ == Phase::writing) return close();
  incoming_->drop_body();
  interrupt(503);
}

void Connection::enter(Phase phase, Clock::duration time) noexcept {
  phase_ = phase;
  const bool limited = time < Clock::duration::max();
  deadline_ = limited ? Clock::now() + time : Clock::time_point::max();
  unlink();
  list_of(phase).push_back(*this);
}

Connections& Connection::list_of(Phase phase) {
  switch (phase) {
    case Phase::idle:
      return service_.idle;
    case Phase::header:
    case Phase::body:
      return service_.receiving;
    case Phase::handling:
      return service_.handled;
    case Phase::writing:
      return service_.writing;
    case Phase::closed:
      break;
  }
  return service_.closed;
}

// Returns a callback that runs `action` unless the connection has been closed. An exception, most
// likely for lack of memory, closes this connection only.
template <typename Do>
auto Connection::guarded(Do action) {
  return [self = shared_from_this(), action](auto... results) {
    if (self->phase_ == Phase::closed) return;
    try {
      action(results...);
    } catch (...) {
      ++self->service_.metrics.failures;
      self->close();
    }
  };
}

template <typename Then>
auto Connection::then(Then method) {
  return guarded([this, method](auto... results) { (this->*method)(results...); });
}

// Waits for data without a buffer, so that an idle client costs only a socket.
void Connection::wait(Clock::duration time) {
  enter(Phase::idle, time);
  socket_.async_wait(Socket::wait_read, guarded([this](Error error) {
                       if (error) return close();
                       begin();
                     }));
}

void Connection::begin() {
  enter(Phase::header, service_.options.limits.header_time);
  read();
}

void Connection::read() {
  const std::size_t piece = phase_ == Phase::header ? header_piece : body_piece;
  const std::size_t space = buffer_.max_size() - buffer_.size();
  socket_.async_read_some(buffer_.prepare(std::min(piece, space)), then(&Connection::on_read));
}

void Connection::on_read(Error error, std::size_t bytes) {
  service_.metrics.received_bytes += bytes;
  const unsigned status = std::exchange(interrupted_, 0);
  if (status != 0) {
    if (!incoming_) return close();
    return refuse({status, status == 408 ? "The request took too long." : "The server is busy."});
  }
  if (error) return close();
  buffer_.commit(bytes);
  take();
}

void Connection::take() {
  if (!incoming_) {
    incoming_ = std::make_unique<Incoming>(service_.options.limits,
                                           [this](std::size_t bytes) { return hold(bytes); });
    incoming_->received().request.peer = peer_;
    is_whole_ = false;
  }
  switch (incoming_->take(buffer_)) {
    case Incoming::Progress::more:
      return read();
    case Incoming::Progress::header:
      return begin_body();
    case Incoming::Progress::complete:
      is_whole_ = true;
      if (phase_ == Phase::body || admit(false)) ask();
      return;
    case Incoming::Progress::refused:
      return refuse(incoming_->problem());
  }
}

bool Connection::hold(std::size_t bytes) {
  if (!make_room(service_, *this, bytes)) return false;
  held_->add(bytes);
  return true;
}

// Decides after the header whether the request continues. If not, sends the answer.
bool Connection::admit(bool has_body) {
  asked_ = Clock::now();
  Received& received = incoming_->received();
  Verdict verdict = service_.responder.judge(received);
  account_ = service_.accounts.of(verdict.name, network_);
  held_.emplace(account_->bytes);
  if (!verdict.answer && !fits()) {
    verdict.answer = service_.responder.refuse(
        received, {503, "The body needs more memory than the server allows."});
  }
  if (!verdict.answer) return true;
  if (has_body && !passes_over_body()) received.keep_alive = false;
  send(*std::move(verdict.answer));
  return false;
}

// Whether the announced body could ever fit into memory. A body longer than the limit passes,
// because it is refused later.
bool Connection::fits() const {
  const auto& length = incoming_->received().length;
  return !length || incoming_->announces_too_much() || account_->bytes.can_have(*length);
}

// Skips the body of a refused request if it has arrived completely, so that the next request can be
// read. Returns whether it did.
bool Connection::passes_over_body() {
  const auto& length = incoming_->received().length;
  if (!length || buffer_.size() < *length) return false;
  buffer_.consume(*length);
  is_whole_ = true;
  return true;
}

void Connection::begin_body() {
  if (!admit(true)) return;
  enter(Phase::body, service_.options.limits.body_time);
  const bool waits = incoming_->received().expects_continue && buffer_.size() == 0;
  if (!waits || incoming_->announces_too_much()) return take();
  boost::asio::async_write(socket_, boost::asio::buffer(go_on.data(), go_on.size()),
                           guarded([this](Error error, std::size_t bytes) {
                             service_.metrics.sent_bytes += bytes;
                             on_read(error, 0);
                           }));
}

void Connection::ask() {
  enter(Phase::handling, Clock::duration::max());
  asked_ = Clock::now();
  if (account_->group->requests.has(1) && make_room(service_, *this, 1)) {
    place_.emplace(account_->group->requests).add(1);
    if (service_.workers.submit(shared_from_this())) return;
    place_.reset();
  }
  send(service_.responder.refuse(incoming_->received(), {503, "The server is busy."}));
}

void Connection::work() { answer_ = service_.responder.ask_handler(incoming_->received()); }

// There is no answer if the job was dropped or failed.
void Connection::done() noexcept {
  place_.reset();
  if (phase_ == Phase::closed) return;
  if (!answer_) return close();
  guarded([this] {
    incoming_->drop_body();
    held_->clear();
    send(*std::exchange(answer_, std::nullopt));
  })();
}

void Connection::refuse(const Problem& problem) {
  asked_ = Clock::now();
  incoming_->received().keep_alive = false;
  incoming_->drop_body();
  held_.emplace(account_->bytes);
  send(service_.responder.refuse(incoming_->received(), problem));
}

void Connection::send(Answer answer) {
  const Received& received = incoming_->received();
  keep_ = received.keep_alive && !service_.stopping;
  answer_ = std::move(answer);
  if (answer_->body.size() > small_answer && !make_room(service_, *this, answer_->body.size())) {
    answer_ = service_.responder.refuse(received, {503, "The server is busy."});
  }
  head_ = make_head(*answer_, received.http_1_0, keep_);
  held_->add(answer_->body.size());
  enter(Phase::writing, service_.options.limits.write_time);
  const std::array<boost::asio::const_buffer, 2> buffers = {boost::asio::buffer(*head_),
                                                            boost::asio::buffer(answer_->body)};
  boost::asio::async_write(
      socket_, buffers,
      [self = shared_from_this()](Error error, std::size_t n) { self->on_written(error, n); });
}

// Also called for a connection that was closed, so that the log shows that the client did not
// receive the answer.
void Connection::on_written(Error error, std::size_t bytes) {
  service_.metrics.sent_bytes += bytes;
  try {
    record(!error);
    if (phase_ == Phase::closed) return;
    if (error) return close();
    if (keep_) return next();
    end();
  } catch (...) {
    ++service_.metrics.failures;
    close();
  }
}

void Connection::record(bool taken) {
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
  held_.reset();
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

void Connection::end() {
  const auto drain_time = service_.options.limits.drain_time;
  const Clock::duration time =
      is_whole_ ? std::min<Clock::duration>(end_time, drain_time) : drain_time;
  Socket socket = std::move(socket_);
  close();
  Drain::start(std::move(socket), time, service_);
}

}  // namespace fahras::http
