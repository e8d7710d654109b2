// The threads that call the handler.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>

#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>

#include "metrics.h"

namespace fahras::http {

class Job {
 public:
  virtual ~Job() = default;
  virtual void work() = 0;  // on a thread of its own
  virtual void done() = 0;  // afterwards, on the thread of the io_context
};

// Used by the thread of the io_context alone.
class Workers {
 public:
  // `queue` jobs may wait beside those that threads have.
  Workers(std::size_t threads, std::size_t queue, boost::asio::io_context& io, Metrics& metrics);

  // False if too many wait.
  bool submit(std::shared_ptr<Job> job);
  // What waits is not worked on, only done.
  void drop_waiting() { dropped_ = true; }
  bool is_idle() const { return in_flight_ == 0; }

 private:
  void work(Job& job);

  const std::size_t most_;
  std::size_t in_flight_ = 0;
  std::atomic<bool> dropped_ = false;
  boost::asio::io_context& io_;
  Metrics& metrics_;
  boost::asio::thread_pool pool_;
};

}  // namespace fahras::http
