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
  virtual void work() = 0;           // runs on a worker thread
  virtual void done() noexcept = 0;  // runs afterwards, on the thread of the io_context

 private:
  friend class Workers;
  std::shared_ptr<Job> next_;  // next in the list of finished jobs
};

// Used by the thread of the io_context only.
class Workers {
 public:
  // At most `queue` jobs wait in addition to the running ones.
  Workers(std::size_t threads, std::size_t queue, boost::asio::io_context& io, Metrics& metrics);

  // Returns false if too many jobs wait or memory is short.
  bool submit(const std::shared_ptr<Job>& job) noexcept;
  // From now on, waiting jobs are not run; only their done() is called.
  void drop_waiting() { dropped_ = true; }
  // Calls done() for all finished jobs. This happens automatically, but may be delayed if memory is
  // short.
  void finish() noexcept;
  bool is_idle() const { return in_flight_ == 0; }

 private:
  void work(Job& job) noexcept;
  void hand_back(std::shared_ptr<Job> job) noexcept;

  const std::size_t max_jobs_;
  std::size_t in_flight_ = 0;
  std::atomic<bool> dropped_ = false;
  boost::asio::io_context& io_;
  Metrics& metrics_;
  std::mutex mutex_;
  // The last finished job; a linked list, since adding to it needs no memory.
  std::shared_ptr<Job> worked_off_;
  boost::asio::thread_pool pool_;
};

}  // namespace fahras::http
