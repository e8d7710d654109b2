// What is published now, looked up once for all sessions of a Searcher.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include <index/published.h>

namespace fahras::index {

// Several threads may use it at the same time.
class Watch {
 public:
  // Throws Error(usage) if `look_every_ms` is negative.
  Watch(std::vector<std::filesystem::path> indexes, double look_every_ms);

  const std::vector<std::filesystem::path>& indexes() const { return indexes_; }
  // Returns what is published, as of look_every_ms ago or later.
  std::shared_ptr<const Published> published();
  // Takes note of what a caller has just found published. Returns its edition: a number that grows
  // whenever something else is found.
  std::uint64_t saw(const Published& published);

 private:
  using Clock = std::chrono::steady_clock;
  void found(Published published);

  const std::vector<std::filesystem::path> indexes_;
  const std::chrono::duration<double, std::milli> look_every_;
  std::mutex mutex_;
  std::shared_ptr<const Published> published_;
  std::uint64_t edition_ = 0;
  Clock::time_point looked_;
};

}  // namespace fahras::index
