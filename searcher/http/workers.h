// The threads that call the handler.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <mutex>

#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>

#include "metrics.h"

namespace fahras::http {

class Job {
 public:
  virtual ~Job() = default;
  virtual void work() = 0;           // on a thread of its own
  virtual void done() noexcept = 0;  // afterwards, on the thread of the io_context

 private:
  friend class Workers;
  std::shared_ptr<Job> next_;  // of those that are worked off
};

// Used by the thread of the io_context alone.
class Workers {
 public:
  // `queue` jobs may wait beside those that threads have.
  Workers(std::size_t threads, std::size_t queue, boost::asio::io_context& io, Metrics& metrics);

  // False if too many wait, or there is no memory for it.
  bool submit(const std::shared_ptr<Job>& job) noexcept;
  // What waits is not worked on, only done.
  void drop_waiting() { dropped_ = true; }
  // Calls done() of all that are worked off. Happens by itself, but later if memory is short.
  void finish() noexcept;
  bool is_idle() const { return in_flight_ == 0; }

 private:
  void work(Job& job) noexcept;
  void hand_back(std::shared_ptr<Job> job) noexcept;

  const std::size_t most_;
  std::size_t in_flight_ = 0;
  std::atomic<bool> dropped_ = false;
  boost::asio::io_context& io_;
  Metrics& metrics_;
  std::mutex mutex_;
  std::shared_ptr<Job> worked_off_;  // the last; a list, since a list needs no memory
  boost::asio::thread_pool pool_;
};

}  // namespace fahras::http
