// What all routes share.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include <api/service.h>
#include <http/message.h>

#include "complaints.h"
#include "index.h"
#include "tasks.h"

namespace fahras::api {

// Errors by their code, for /metrics.
class ErrorCounts {
 public:
  void add(const std::string& code) {
    const std::lock_guard lock(mutex_);
    ++counts_[code];
  }
  std::map<std::string, std::uint64_t> all() const {
    const std::lock_guard lock(mutex_);
    return counts_;
  }

 private:
  mutable std::mutex mutex_;
  std::map<std::string, std::uint64_t> counts_;
};

// The keys that are in force, which may be replaced while requests use them.
class CurrentKeys {
 public:
  explicit CurrentKeys(Keys keys) { set(std::move(keys)); }
  std::shared_ptr<const Keys> get() const {
    const std::lock_guard lock(mutex_);
    return keys_;
  }
  void set(Keys keys) {
    auto next = std::make_shared<const Keys>(std::move(keys));
    const std::lock_guard lock(mutex_);
    keys_ = std::move(next);
  }

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<const Keys> keys_;
};

struct Context {
  explicit Context(ServiceOptions given)
      : options(std::move(given)), keys(options.keys), complaints(options.tell), indexes(options) {}

  // The address of docs/http-api.md, which fahras-serve serves too.
  std::string documentation() const { return options.public_url + "/docs/http-api.md"; }

  ServiceOptions options;
  CurrentKeys keys;  // at first those of the options
  Complaints complaints;
  Indexes indexes;
  std::atomic<std::uint64_t> searches = 0;
  std::atomic<std::uint64_t> stopped = 0;  // of them, whose time was over
  ErrorCounts errors;
  Tasks tasks;  // the last member: its thread uses the others
};

// Tells the operator what answers of an index are made without: shards, or what was published
// since.
inline void tell_of_index(Context& context, const Index& index) {
  context.complaints.missing(index.uid(), index.missing_shards());
  if (const auto why = index.outdated())
    context.complaints.add("index " + index.uid() + ": an older state is searched: " + *why);
}

// A request that found its route.
struct Call {
  const http::Request& request;
  std::vector<std::string> values;  // of the route's {…}, in order
};

}  // namespace fahras::api
