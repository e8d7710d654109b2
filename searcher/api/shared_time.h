// The time that the searches of one request have together.
#pragma once

#include <algorithm>
#include <chrono>

namespace fahras::api {

class SharedTime {
 public:
  // 0: no limit.
  explicit SharedTime(double milliseconds) : milliseconds_(milliseconds) {}

  // For the next search: at least a little, since 0 is no limit.
  double left() const {
    if (milliseconds_ == 0) return 0;
    const std::chrono::duration<double, std::milli> used = Clock::now() - start_;
    return std::max(milliseconds_ - used.count(), 0.001);
  }

 private:
  using Clock = std::chrono::steady_clock;
  double milliseconds_;
  Clock::time_point start_ = Clock::now();
};

}  // namespace fahras::api
