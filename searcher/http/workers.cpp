#include "workers.h"

#include <boost/asio/post.hpp>

namespace fahras::http {

Workers::Workers(std::size_t threads, std::size_t queue, boost::asio::io_context& io,
                 Metrics& metrics)
    : most_(threads + queue), io_(io), metrics_(metrics), pool_(threads) {}

bool Workers::submit(std::shared_ptr<Job> job) {
  if (in_flight_ >= most_) return false;
  ++in_flight_;
  ++metrics_.waiting;
  // The job is moved along: its last owner is the thread of the io_context.
  boost::asio::post(pool_, [this, job = std::move(job)]() mutable {
    work(*job);
    boost::asio::post(io_, [this, job = std::move(job)] {
      --in_flight_;
      job->done();
    });
  });
  return true;
}

void Workers::work(Job& job) {
  --metrics_.waiting;
  if (dropped_) return;
  ++metrics_.running;
  job.work();
  --metrics_.running;
}

}  // namespace fahras::http
