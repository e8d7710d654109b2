// Messages for the operator that clients must not see: paths and addresses of files and shards, and
// what is wrong with them.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace fahras::api {

// Thread-safe.
class Complaints {
 public:
  // `report` is called with one line for each message. If it is empty, messages are discarded.
  explicit Complaints(std::function<void(const std::string&)> report)
      : report_(std::move(report)) {}

  // Reports `text`, unless the same text was reported within the last minute.
  void add(const std::string& text);
  // Reports the shards that did not contribute to the last answer of index `uid`, if they differ
  // from those reported before.
  void missing(const std::string& uid, const std::vector<std::string>& shards);

 private:
  using Clock = std::chrono::steady_clock;

  const std::function<void(const std::string&)> report_;
  std::mutex mutex_;
  std::map<std::string, Clock::time_point> reported_;
  std::map<std::string, std::vector<std::string>> missing_;  // by index uid
};

}  // namespace fahras::api
