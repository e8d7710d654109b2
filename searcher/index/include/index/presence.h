// Presence knows which served shards do not answer. It asks them in threads of its own, for all
// sessions of a Searcher, so that a shard that was silent once takes no time of other requests.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <schema/stub.h>

#include <index/deadline.h>

namespace fahras::index {

// Several threads may use it at the same time.
class Presence {
 public:
  // `shard_timeout_ms`: see OpenOptions. Throws Error(usage) if it is out of range.
  explicit Presence(double shard_timeout_ms);
  // Does not wait for its threads. They end by themselves, at the latest when the timeout has
  // passed.
  ~Presence();
  Presence(const Presence&) = delete;
  Presence& operator=(const Presence&) = delete;

  // OpenOptions::shard_timeout_ms, in whole milliseconds.
  unsigned shard_timeout() const { return shard_timeout_; }
  // Returns how long a request waits for a shard to answer a connection before it goes on without
  // the shard: one second, a fifth of the request's time (but at least 20 ms), or the timeout,
  // whichever is least.
  Deadline::Milliseconds patience(const Deadline& deadline) const;

  // Asks each shard in the background whether it answers, every two seconds until it does. A shard
  // that is being asked already is not asked twice. A shard that is not being asked counts as
  // present.
  void ask(const std::vector<schema::RemoteSegment>& shards);
  // Does the same for a shard that could not be opened just now. `refused`: its machine refused the
  // connection, within time_of_refusal.
  void lost(const schema::RemoteSegment& shard, bool refused);

  // Waits until each shard is known to answer or not to. It waits only for shards that are being
  // asked, and until `patience` after the first question.
  void settle(const std::vector<schema::RemoteSegment>& shards,
              Deadline::Milliseconds patience) const;
  // Whether the shard is being asked, and either was found to be down or has been silent for
  // `patience`.
  bool is_absent(const schema::RemoteSegment& shard, Deadline::Milliseconds patience) const;
  // The same, but false for a shard that refuses connections, since asking it takes a request no
  // time.
  bool is_silent(const schema::RemoteSegment& shard, Deadline::Milliseconds patience) const;
  // Returns the names of the shards that are absent.
  std::vector<std::string> absent(const std::vector<schema::RemoteSegment>& shards,
                                  Deadline::Milliseconds patience) const;

 private:
  struct State;
  void start(const schema::RemoteSegment& shard, bool failed, bool refused);

  unsigned shard_timeout_;
  std::shared_ptr<State> state_;
};

// The time in which a machine that has no such server refuses a connection, at most.
inline constexpr std::chrono::milliseconds time_of_refusal{100};

}  // namespace fahras::index
