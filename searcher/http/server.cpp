#include <http/server.h>

#include <cerrno>
#include <deque>
#include <exception>
#include <thread>

#include <sys/eventfd.h>
#include <unistd.h>

#include <fahras/error.h>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>

#include "listener.h"

namespace fahras::http {

namespace {

constexpr auto beat = std::chrono::milliseconds(100);
constexpr auto beat_at_the_end = std::chrono::milliseconds(10);

Options with_threads(Options options) {
  if (options.threads == 0) options.threads = std::max(1U, std::thread::hardware_concurrency());
  return options;
}

int make_event() {
  const int event = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (event < 0) throw Error(ErrorKind::internal, "cannot make an event: too many open files?");
  return event;
}

}  // namespace

Service::Service(Options given, Handler handler)
    : options(with_threads(std::move(given))),
      responder(options, std::move(handler)),
      log(options.log),
      budget(options.limits.held_bytes),
      io(1),
      workers(options.threads, options.limits.queue, io, metrics) {}

class Server::Impl {
 public:
  Impl(Options options, Handler handler)
      : service_(std::move(options), std::move(handler)),
        timer_(service_.io),
        stop_event_(service_.io, make_event()) {
    for (const Address& address : service_.options.listen) {
      listeners_.emplace_back(address, service_);
    }
  }

  unsigned short port(std::size_t n) const { return listeners_.at(n).port(); }
  void run();
  void stop() noexcept;
  std::string metrics() const { return service_.metrics.to_text(); }

 private:
  void begin_to_stop();
  void tick();
  void wait_for_tick();
  void check_connections();
  bool is_finished() const { return service_.open == 0 && service_.workers.is_idle(); }

  Service service_;
  std::deque<Listener> listeners_;
  boost::asio::steady_timer timer_;
  boost::asio::posix::stream_descriptor stop_event_;
  Clock::time_point last_moment_ = Clock::time_point::max();
};

void Server::Impl::run() {
  for (Listener& listener : listeners_) listener.accept();
  stop_event_.async_wait(boost::asio::posix::stream_descriptor::wait_read,
                         [this](const boost::system::error_code&) { begin_to_stop(); });
  wait_for_tick();
  while (!service_.io.stopped()) {
    try {
      service_.io.run();
    } catch (const std::exception&) {
      // Without memory: the connection that needed it has ended with its handler.
    }
  }
}

// Only what a signal handler may do.
void Server::Impl::stop() noexcept {
  const int before = errno;
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = write(stop_event_.native_handle(), &one, sizeof one);
  errno = before;
}

void Server::Impl::begin_to_stop() {
  service_.stopping = true;
  last_moment_ = Clock::now() + service_.options.limits.stop_time;
  for (Listener& listener : listeners_) listener.close();
  while (!service_.idle.empty()) service_.idle.front().close();
  timer_.cancel();
}

void Server::Impl::wait_for_tick() {
  timer_.expires_after(service_.stopping ? beat_at_the_end : beat);
  timer_.async_wait([this](const boost::system::error_code&) { tick(); });
}

void Server::Impl::tick() {
  check_connections();
  service_.metrics.held_bytes = service_.budget.used();
  for (Listener& listener : listeners_) listener.accept_again();
  if (service_.stopping && is_finished()) return service_.io.stop();
  wait_for_tick();
}

void Server::Impl::check_connections() {
  const auto now = Clock::now();
  const bool end = now >= last_moment_;
  if (end) service_.workers.drop_waiting();
  for (Connections* list : {&service_.idle, &service_.receiving, &service_.busy}) {
    for (auto next = list->begin(); next != list->end();) {
      Connection& connection = *next++;
      if (end) {
        connection.close();
      } else {
        connection.check_time(now);
      }
    }
  }
}

Server::Server(Options options, Handler handler)
    : impl_(std::make_unique<Impl>(std::move(options), std::move(handler))) {}
Server::~Server() = default;
unsigned short Server::port(std::size_t n) const { return impl_->port(n); }
void Server::run() { impl_->run(); }
void Server::stop() noexcept { impl_->stop(); }
std::string Server::metrics() const { return impl_->metrics(); }

}  // namespace fahras::http
