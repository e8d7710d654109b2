// The served shards among what is to be opened, opened all at the same time.
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

// An Error(index): there is no answer, since these shards are down.
class ShardsDown : public Error {
 public:
  ShardsDown(const std::string& message, std::vector<std::string> shards)
      : Error(ErrorKind::index, message), shards_(std::move(shards)) {}
  const std::vector<std::string>& shards() const noexcept { return shards_; }

 private:
  std::vector<std::string> shards_;
};

struct ServedShards {
  std::vector<std::optional<ServedSegment>> opened;  // in order; null where one is missing
  std::vector<std::string> missing;                  // their names
};

// Those that are known not to answer are not waited for, those that do not answer now become known.
// Throws ShardsDown for one that is down where `partial` refuses that, and Error(index) for one
// that serves something else than a segment that this program can read.
ServedShards open_served(const std::vector<schema::Source>& sources, Partial partial,
                         Presence& presence, Deadline::Milliseconds patience);

}  // namespace fahras::index
