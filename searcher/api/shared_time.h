// The time that all work of one request has together.
#pragma once

#include <algorithm>
#include <chrono>

namespace fahras::api {

class SharedTime {
 public:
  // 0: no limit.
  explicit SharedTime(double milliseconds) : milliseconds_(milliseconds) {}

  bool is_over() const { return milliseconds_ > 0 && used() >= milliseconds_; }
  // For the next search: at least a little, since 0 is no limit.
  double left() const {
    if (milliseconds_ == 0) return 0;
    return std::max(milliseconds_ - used(), 0.001);
  }

 private:
  using Clock = std::chrono::steady_clock;
  double used() const {
    return std::chrono::duration<double, std::milli>(Clock::now() - start_).count();
  }
  double milliseconds_;
  Clock::time_point start_ = Clock::now();
};

}  // namespace fahras::api
