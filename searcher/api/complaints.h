// What a service tells its operator and no client: where shards and files are, and what is wrong
// with them.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace fahras::api {

// May be used by several threads at once.
class Complaints {
 public:
  // `tell` takes a line; it may be empty, then nothing is told.
  explicit Complaints(std::function<void(const std::string&)> tell) : tell_(std::move(tell)) {}

  // Tells it, but the same text once a minute at most.
  void add(const std::string& text);
  // Tells which shards answers of an index are made without, when they are others than before.
  void missing(const std::string& uid, const std::vector<std::string>& shards);

 private:
  using Clock = std::chrono::steady_clock;

  const std::function<void(const std::string&)> tell_;
  std::mutex mutex_;
  std::map<std::string, Clock::time_point> told_;
  std::map<std::string, std::vector<std::string>> missing_;  // by index
};

}  // namespace fahras::api
