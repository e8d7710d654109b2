#include "drain.h"

#include <array>
#include <utility>

namespace fahras::http {

namespace {

constexpr std::size_t piece = 64 << 10;

}  // namespace

void Drain::start(Socket socket, Clock::duration time, Service& service) {
  const auto drain = std::make_shared<Drain>(std::move(socket), time, service);
  service.draining.push_back(*drain);
  if (service.drained > service.options.limits.draining) service.draining.front().close();
  drain->wait();
}

Drain::Drain(Socket socket, Clock::duration time, Service& service)
    : service_(service), socket_(std::move(socket)), deadline_(Clock::now() + time) {
  boost::system::error_code ignored;
  socket_.shutdown(Socket::shutdown_send, ignored);
  socket_.non_blocking(true, ignored);
  service_.metrics.draining = ++service_.drained;
}

Drain::~Drain() { service_.metrics.draining = --service_.drained; }

void Drain::close() noexcept {
  unlink();
  boost::system::error_code ignored;
  socket_.close(ignored);
}

void Drain::check_time(Clock::time_point now) noexcept {
  if (now >= deadline_) close();
}

void Drain::wait() {
  if (!socket_.is_open()) return;
  socket_.async_wait(Socket::wait_read,
                     [self = shared_from_this()](const boost::system::error_code& error) {
                       if (error) return;
                       try {
                         self->read();
                       } catch (...) {
                         ++self->service_.metrics.failures;  // it is closed with its last callback
                       }
                     });
}

// The buffer is on the stack, so that draining takes nothing from the clients' memory budget.
void Drain::read() {
  std::array<char, piece> thrown_away;
  boost::system::error_code error;
  const std::size_t bytes = socket_.read_some(boost::asio::buffer(thrown_away), error);
  if (error == boost::asio::error::would_block) return wait();
  if (error) return close();
  service_.metrics.received_bytes += bytes;
  service_.metrics.drained_bytes += bytes;
  bytes_ += bytes;
  if (bytes_ > service_.options.limits.drained_bytes) return close();
  wait();
}

}  // namespace fahras::http
