#include <hangups.h>

#include <unistd.h>

#include <condition_variable>
#include <csignal>
#include <mutex>

#include <support/catch.h>

namespace fahras::serve {

namespace {

class Counter {
 public:
  void count() {
    const std::lock_guard lock(mutex_);
    ++count_;
    changed_.notify_all();
  }
  void wait_for(int count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return count_ >= count; });
  }
  int get() {
    const std::lock_guard lock(mutex_);
    return count_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int count_ = 0;
};

}  // namespace

TEST_CASE("SIGHUP calls the function, also if it arrived before the waiting began") {
  std::signal(SIGHUP, SIG_IGN);  // nohup does the same
  hold_hangups();
  ::kill(::getpid(), SIGHUP);
  Counter counter;
  {
    const Hangups hangups([&] { counter.count(); });
    counter.wait_for(1);
    ::kill(::getpid(), SIGHUP);
    counter.wait_for(2);
  }
  CHECK(counter.get() == 2);
}

TEST_CASE("the end of the service is not taken for SIGHUP") {
  hold_hangups();
  Counter counter;
  {
    const Hangups hangups([&] { counter.count(); });
  }
  CHECK(counter.get() == 0);
}

}  // namespace fahras::serve
