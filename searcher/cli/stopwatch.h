// Measures the wall time and the CPU time of the calling thread.
#pragma once

#include <chrono>
#include <ctime>

namespace fahras::cli {

class Stopwatch {
 public:
  double wall_ms() const {
    return std::chrono::duration<double, std::milli>(Clock::now() - wall_).count();
  }
  double cpu_ms() const { return cpu_now_ms() - cpu_; }

 private:
  using Clock = std::chrono::steady_clock;

  static double cpu_now_ms() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
  }

  Clock::time_point wall_ = Clock::now();
  double cpu_ = cpu_now_ms();
};

}  // namespace fahras::cli
