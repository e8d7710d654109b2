#include <http/server.h>

#include <atomic>
#include <cerrno>
#include <deque>
#include <thread>

#include <sys/eventfd.h>
#include <unistd.h>

#include <fahras/error.h>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>

#include "drain.h"
#include "listener.h"

namespace fahras::http {

namespace {

constexpr auto beat = std::chrono::milliseconds(100);
constexpr auto beat_at_the_end = std::chrono::milliseconds(10);

// Runs a recurring action; a failure is only counted.
template <typename Do>
void try_to(Metrics& metrics, Do action) noexcept {
  try {
    action();
  } catch (...) {
    // Most likely there is no memory. The connection that needed it has ended with its callback.
    ++metrics.failures;
  }
}

Options with_threads(Options options) {
  if (options.threads == 0) options.threads = std::max(1U, std::thread::hardware_concurrency());
  return options;
}

int make_event() {
  const int event = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (event < 0)
    throw Error(ErrorKind::internal, "cannot create an event descriptor: too many open files?");
  return event;
}

}  // namespace

Service::Service(Options given, Handler handler)
    : options(with_threads(std::move(given))),
      responder(options, std::move(handler)),
      log(options.log),
      accounts(options.limits.held_bytes, options.threads + options.limits.queue, options.names),
      io(1),
      workers(options.threads, options.limits.queue, io, metrics) {}

class Server::Impl {
 public:
  Impl(Options options, Handler handler)
      : service_(std::move(options), std::move(handler)),
        stop_event_(service_.io, make_event()),
        unstopped_(service_.io.get_executor()) {
    for (const Address& address : service_.options.listen) {
      listeners_.emplace_back(address, service_);
    }
  }

  unsigned short port(std::size_t n) const { return listeners_.at(n).port(); }
  void run();
  void stop() noexcept;
  std::string metrics() const { return service_.metrics.to_text(); }

 private:
  void wait_for_stop();
  void begin_to_stop() noexcept;
  void beat_once();
  void check_connections() noexcept;
  bool is_finished() const {
    return service_.stopping && service_.open + service_.drained == 0 && service_.workers.is_idle();
  }

  Service service_;
  std::deque<Listener> listeners_;
  boost::asio::posix::stream_descriptor stop_event_;
  // While this exists, run_for() also waits when nothing is pending.
  boost::asio::executor_work_guard<Executor> unstopped_;
  std::atomic<bool> is_to_stop_ = false;
  static_assert(std::atomic<bool>::is_always_lock_free);  // stop() runs in signal handlers
  Clock::time_point last_moment_ = Clock::time_point::max();
};

// The periodic work is driven by this loop and not by a timer, so that no failure can end it.
void Server::Impl::run() {
  for (Listener& listener : listeners_) listener.accept();
  try_to(service_.metrics, [this] { wait_for_stop(); });
  while (!is_finished()) {
    try_to(service_.metrics, [this] {
      if (service_.io.stopped()) service_.io.restart();
      service_.io.run_for(service_.stopping ? beat_at_the_end : beat);
    });
    try_to(service_.metrics, [this] { beat_once(); });
  }
}

// Uses only what is allowed in a signal handler.
void Server::Impl::stop() noexcept {
  const int before = errno;
  is_to_stop_ = true;
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = write(stop_event_.native_handle(), &one, sizeof one);
  errno = before;
}

// Wakes the loop at once; otherwise the next round would notice the stop.
void Server::Impl::wait_for_stop() {
  stop_event_.async_wait(boost::asio::posix::stream_descriptor::wait_read,
                         [this](const boost::system::error_code&) { service_.io.stop(); });
}

void Server::Impl::begin_to_stop() noexcept {
  service_.stopping = true;
  last_moment_ = Clock::now() + service_.options.limits.stop_time;
  for (Listener& listener : listeners_) listener.close();
  while (!service_.idle.empty()) service_.idle.front().close();
}

void Server::Impl::beat_once() {
  if (is_to_stop_ && !service_.stopping) begin_to_stop();
  service_.workers.finish();
  check_connections();
  for (Listener& listener : listeners_) listener.accept_again();
  service_.metrics.held_bytes = service_.accounts.bytes().used();
  service_.metrics.set_held(service_.accounts.bytes_by_name());
  service_.metrics.log_dropped = service_.log.dropped();
}

// Closing removes a member from its list, so the iterator is advanced first.
template <typename Member>
void check_all(List<Member>& members, Clock::time_point now, bool is_end) noexcept {
  for (auto next = members.begin(); next != members.end();) {
    Member& member = *next++;
    if (is_end) {
      member.close();
    } else {
      member.check_time(now);
    }
  }
}

void Server::Impl::check_connections() noexcept {
  const auto now = Clock::now();
  const bool is_end = now >= last_moment_;
  if (is_end) service_.workers.drop_waiting();
  for (Connections* list :
       {&service_.idle, &service_.receiving, &service_.handled, &service_.writing}) {
    check_all(*list, now, is_end);
  }
  check_all(service_.draining, now, is_end);
}

Server::Server(Options options, Handler handler)
    : impl_(std::make_unique<Impl>(std::move(options), std::move(handler))) {}
Server::~Server() = default;
unsigned short Server::port(std::size_t n) const { return impl_->port(n); }
void Server::run() { impl_->run(); }
void Server::stop() noexcept { impl_->stop(); }
std::string Server::metrics() const { return impl_->metrics(); }

}  // namespace fahras::http
