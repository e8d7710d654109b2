// The time limit shared by all searches of one request.
#pragma once

#include <algorithm>
#include <chrono>

namespace fahras::api {

class SharedTime {
 public:
  // 0 means no limit.
  explicit SharedTime(double milliseconds) : milliseconds_(milliseconds) {}

  bool is_over() const { return milliseconds_ > 0 && used() >= milliseconds_; }
  // The limit for the next search, in milliseconds; always above 0 if there is a limit, since 0
  // means none.
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
