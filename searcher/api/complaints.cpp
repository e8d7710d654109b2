#include "complaints.h"

#include <utility>

#include <fmt/format.h>

namespace fahras::api {
namespace {

constexpr std::chrono::minutes between_equal_ones{1};
// The number of remembered texts. When it is reached, all are forgotten.
constexpr std::size_t max_texts = 100;

}  // namespace

void Complaints::add(const std::string& text) {
  if (!report_) return;
  const auto now = Clock::now();
  {
    const std::lock_guard lock(mutex_);
    if (reported_.size() >= max_texts) reported_.clear();
    const auto [entry, is_new] = reported_.try_emplace(text, now);
    if (!is_new && now - entry->second < between_equal_ones) return;
    entry->second = now;
  }
  report_(text);
}

void Complaints::missing(const std::string& uid, const std::vector<std::string>& shards) {
  if (!report_) return;
  {
    const std::lock_guard lock(mutex_);
    std::vector<std::string>& before = missing_[uid];
    if (before == shards) return;
    before = shards;
  }
  report_(shards.empty()
              ? fmt::format("index {}: all shards answer", uid)
              : fmt::format("index {}: no answer from {}", uid, fmt::join(shards, ", ")));
}

}  // namespace fahras::api
