// Merges the segments of indexes in the background, so that changes do not wait for it.
#pragma once

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <set>
#include <thread>

#include "complaints.h"

namespace fahras::api {

// Thread-safe.
class Merging {
 public:
  explicit Merging(Complaints& complaints);
  // Ends a merge in progress, which then has no effect.
  ~Merging();
  Merging(const Merging&) = delete;
  Merging& operator=(const Merging&) = delete;

  // Merges segments of the index, if there are many, some time later.
  void wake(const std::filesystem::path& folder);

 private:
  void run();
  void merge(const std::filesystem::path& folder);

  Complaints& complaints_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::set<std::filesystem::path> waiting_;
  std::atomic<bool> stopping_ = false;
  std::thread thread_;
};

}  // namespace fahras::api
