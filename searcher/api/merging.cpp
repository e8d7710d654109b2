#include "merging.h"

#include <sys/resource.h>

#include <exception>
#include <string>

#include <fahras/writer.h>

namespace fahras::api {
namespace {

WriterOptions one_thread() {
  WriterOptions options;
  options.threads = 1;
  return options;
}

}  // namespace

Merging::Merging(Complaints& complaints) : complaints_(complaints), thread_([this] { run(); }) {}

Merging::~Merging() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Merging::wake(const std::filesystem::path& folder) {
  {
    const std::lock_guard lock(mutex_);
    waiting_.insert(folder);
  }
  changed_.notify_all();
}

void Merging::run() {
  constexpr int niceness = 10;
  ::setpriority(PRIO_PROCESS, 0, niceness);
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
    if (stopping_) return;
    const std::filesystem::path folder = waiting_.extract(waiting_.begin()).value();
    lock.unlock();
    merge(folder);
    lock.lock();
  }
}

// Another process may be merging, and the index may be deleted meanwhile; neither is a fault.
void Merging::merge(const std::filesystem::path& folder) {
  const auto stopped = [this] { return stopping_.load(); };
  try {
    while (!stopping_ && merge_segments(folder, one_thread(), stopped)) {
    }
  } catch (const LockedError&) {
  } catch (const std::exception& error) {
    if (std::filesystem::exists(folder))
      complaints_.add(std::string("segments were not merged: ") + error.what());
  }
}

}  // namespace fahras::api
