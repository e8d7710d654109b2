#include "workers.h"

#include <exception>
#include <utility>

#include <boost/asio/post.hpp>

namespace fahras::http {

Workers::Workers(std::size_t threads, std::size_t queue, boost::asio::io_context& io,
                 Metrics& metrics)
    : max_jobs_(threads + queue), io_(io), metrics_(metrics), pool_(threads) {}

bool Workers::submit(const std::shared_ptr<Job>& job) noexcept {
  if (in_flight_ >= max_jobs_) return false;
  ++in_flight_;
  ++metrics_.waiting;
  try {
    // The job is moved into the callback, so that the thread of the io_context is its last owner.
    boost::asio::post(pool_, [this, job = job]() mutable {
      work(*job);
      hand_back(std::move(job));
    });
    return true;
  } catch (...) {
    ++metrics_.failures;
    --metrics_.waiting;
    --in_flight_;
    return false;
  }
}

void Workers::work(Job& job) noexcept {
  --metrics_.waiting;
  if (dropped_) return;
  ++metrics_.running;
  try {
    job.work();
  } catch (...) {
    ++metrics_.failures;
  }
  --metrics_.running;
}

void Workers::hand_back(std::shared_ptr<Job> job) noexcept {
  {
    const std::lock_guard lock(mutex_);
    job->next_ = std::move(worked_off_);
    worked_off_ = std::move(job);
  }
  try {
    boost::asio::post(io_, [this] { finish(); });
  } catch (...) {
    ++metrics_.failures;  // the next call of finish() handles the job
  }
}

void Workers::finish() noexcept {
  std::shared_ptr<Job> job;
  {
    const std::lock_guard lock(mutex_);
    job = std::move(worked_off_);
  }
  while (job != nullptr) {
    --in_flight_;
    job->done();
    std::shared_ptr<Job> next = std::move(job->next_);
    job = std::move(next);
  }
}

}  // namespace fahras::http
