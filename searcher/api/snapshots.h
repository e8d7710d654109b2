// The snapshots that a request with several searches is answered from.
#pragma once

#include <map>
#include <string>

#include <fahras/searcher.h>

#include "index.h"

namespace fahras::api {

// Holds one snapshot of each index.
class Snapshots {
 public:
  // Takes a snapshot of each index, in the order of the uids, so that two requests cannot deadlock.
  // Throws Error.
  explicit Snapshots(const std::map<std::string, const Index*>& indexes) {
    for (const auto& [uid, index] : indexes) snapshots_.emplace(uid, index->snapshot());
  }
  const Snapshot& of(const Index& index) const { return snapshots_.at(index.uid()); }

 private:
  std::map<std::string, Snapshot> snapshots_;
};

}  // namespace fahras::api
