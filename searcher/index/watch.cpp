#include <index/watch.h>

#include <utility>

#include <fahras/error.h>

namespace fahras::index {
namespace {

double checked_interval(double look_every_ms) {
  if (!(look_every_ms >= 0)) {
    throw Error(ErrorKind::usage, "look_every_ms", "must be a number of milliseconds, 0 or more");
  }
  return look_every_ms;
}

}  // namespace

Watch::Watch(std::vector<std::filesystem::path> indexes, double look_every_ms)
    : indexes_(std::move(indexes)), look_every_(checked_interval(look_every_ms)) {}

void Watch::found(Published published) {
  if (published_ != nullptr && *published_ == published) return;
  published_ = std::make_shared<const Published>(std::move(published));
  ++edition_;
}

std::shared_ptr<const Published> Watch::published() {
  const std::lock_guard lock(mutex_);
  if (const auto now = Clock::now(); published_ == nullptr || now - looked_ >= look_every_) {
    found(Published::now(indexes_));
    looked_ = now;
  }
  return published_;
}

std::uint64_t Watch::saw(const Published& published) {
  const std::lock_guard lock(mutex_);
  found(published);
  looked_ = Clock::now();
  return edition_;
}

}  // namespace fahras::index
