// SIGHUP as what asks a service to read its files anew, instead of what ends it.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace fahras::serve {

// From now on SIGHUP waits for a Hangups, in this thread and those that it starts, also where the
// program was started with SIGHUP ignored.
void hold_hangups();

class Hangups {
 public:
  // For each SIGHUP, also one that waits, a thread of its own calls `act`; for several that come
  // meanwhile, once. `act` throws nothing. After hold_hangups().
  explicit Hangups(std::function<void()> act);
  // Ends after an `act` that runs.
  ~Hangups();
  Hangups(const Hangups&) = delete;
  Hangups& operator=(const Hangups&) = delete;

 private:
  std::function<void()> act_;
  std::atomic<bool> ending_ = false;
  std::thread thread_;
};

}  // namespace fahras::serve
