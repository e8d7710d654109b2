// What a request with several searches is answered from.
#pragma once

#include <map>
#include <string>

#include <fahras/searcher.h>

#include "index.h"

namespace fahras::api {

// One snapshot of each index.
class Snapshots {
 public:
  // `indexes`: by their names, in the order of which they are taken, so that no two requests wait
  // for what the other one has. Throws Error.
  explicit Snapshots(const std::map<std::string, const Index*>& indexes) {
    for (const auto& [uid, index] : indexes) snapshots_.emplace(uid, index->snapshot());
  }
  const Snapshot& of(const Index& index) const { return snapshots_.at(index.uid()); }

 private:
  std::map<std::string, Snapshot> snapshots_;
};

}  // namespace fahras::api
