// Opens the served shards of the indexes, all at the same time.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fahras/searcher.h>
#include <schema/stub.h>

#include <index/deadline.h>
#include <index/presence.h>
#include <index/segment.h>

namespace fahras::index {

// An Error(index): there is no answer because these shards, as HOST:PORT, are down.
class ShardsDown : public Error {
 public:
  ShardsDown(const std::string& message, std::vector<std::string> shards)
      : Error(ErrorKind::index, message), shards_(std::move(shards)) {}
  const std::vector<std::string>& shards() const noexcept { return shards_; }

 private:
  std::vector<std::string> shards_;
};

// The result of open_served().
struct ServedShards {
  // One for each remote source, in order; null if it is missing.
  std::vector<std::optional<ServedSegment>> opened;
  std::vector<std::string> missing;  // the names of the missing shards
};

// Opens the remote sources. It does not try shards that `presence` knows to be down, and reports to
// it those that do not answer now. `patience` is the time to wait for shards that `presence` is
// still asking. Throws ShardsDown if a shard is down and `partial` is refuse, and Error(index) if a
// server serves something other than a segment that this program can read.
ServedShards open_served(const std::vector<schema::Source>& sources, Partial partial,
                         Presence& presence, Deadline::Milliseconds patience);

}  // namespace fahras::index
