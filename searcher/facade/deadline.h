// How long a search may take.
#pragma once

#include <chrono>
#include <optional>

namespace fahras::facade {

class Deadline {
 public:
  // From now on; 0: for ever.
  explicit Deadline(double milliseconds) {
    if (milliseconds > 0) end_ = Clock::now() + Milliseconds(milliseconds);
  }
  bool is_set() const { return end_.has_value(); }
  bool passed() const { return end_ && Clock::now() >= *end_; }

 private:
  using Clock = std::chrono::steady_clock;
  using Milliseconds = std::chrono::duration<double, std::milli>;

  // In floating point: no number of milliseconds overflows.
  std::optional<std::chrono::time_point<Clock, Milliseconds>> end_;
};

}  // namespace fahras::facade
