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

// May be used by several threads at once.
class Watch {
 public:
  Watch(std::vector<std::filesystem::path> indexes, double look_every_ms);

  const std::vector<std::filesystem::path>& indexes() const { return indexes_; }
  // What was published look_every_ms ago or later.
  std::shared_ptr<const Published> published();
  // What somebody has found published just now. Returns its edition: a number that grows whenever
  // something else is found.
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
