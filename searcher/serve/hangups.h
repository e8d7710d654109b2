// Handles SIGHUP, which makes the service reload its files.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace fahras::serve {

// Blocks SIGHUP in this thread and those that it starts later, so that it stays pending for a
// Hangups. This works even if the program was started with SIGHUP ignored.
void hold_hangups();

class Hangups {
 public:
  // Calls `act` on a thread of its own for each SIGHUP, including a pending one. Several signals
  // during one call lead to one further call. `act` must not throw. Requires hold_hangups().
  explicit Hangups(std::function<void()> act);
  // Waits for a running `act`.
  ~Hangups();
  Hangups(const Hangups&) = delete;
  Hangups& operator=(const Hangups&) = delete;

 private:
  std::function<void()> act_;
  std::atomic<bool> ending_ = false;
  std::thread thread_;
};

}  // namespace fahras::serve
