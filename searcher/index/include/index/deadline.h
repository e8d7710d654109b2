// How long a search may take.
#pragma once

#include <chrono>
#include <optional>

namespace fahras::index {

class Deadline {
 public:
  using Clock = std::chrono::steady_clock;
  // In floating point: no number of milliseconds overflows.
  using Milliseconds = std::chrono::duration<double, std::milli>;
  using Time = std::chrono::time_point<Clock, Milliseconds>;

  // From now on; 0: for ever.
  explicit Deadline(double milliseconds) : allowed_(milliseconds) {}

  bool is_set() const { return allowed_.count() > 0; }
  bool passed() const { return is_set() && Clock::now() >= end(); }
  Milliseconds allowed() const { return allowed_; }
  // When this part of the time is over, 1 for all of it. Of a deadline that is set.
  Time end(double part = 1) const { return begin_ + allowed_ * part; }

 private:
  Time begin_ = Clock::now();
  Milliseconds allowed_;
};

}  // namespace fahras::index
