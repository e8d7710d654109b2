// The time limit of a search.
#pragma once

#include <chrono>
#include <optional>

namespace fahras::index {

class Deadline {
 public:
  using Clock = std::chrono::steady_clock;
  // A floating-point type, so that no number of milliseconds overflows.
  using Milliseconds = std::chrono::duration<double, std::milli>;
  using Time = std::chrono::time_point<Clock, Milliseconds>;

  // The time begins now; 0 is no limit.
  explicit Deadline(double milliseconds) : allowed_(milliseconds) {}

  bool is_set() const { return allowed_.count() > 0; }
  bool passed() const { return is_set() && Clock::now() >= end(); }
  Milliseconds allowed() const { return allowed_; }
  // Returns when this part of the time, from 0 to 1, has passed. The deadline must be set.
  Time end(double part = 1) const { return begin_ + allowed_ * part; }

 private:
  Time begin_ = Clock::now();
  Milliseconds allowed_;
};

}  // namespace fahras::index
