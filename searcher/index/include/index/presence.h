// Which served shards do not answer: found out in threads of their own and known to all sessions of
// a Searcher, so that a shard that was silent once costs no other request its time.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <schema/stub.h>

#include <index/deadline.h>

namespace fahras::index {

// May be used by several threads at once.
class Presence {
 public:
  // OpenOptions::shard_timeout_ms. Throws Error(usage) for a number that makes no sense.
  explicit Presence(double shard_timeout_ms);
  // Waits for nothing: its threads end by themselves, at the latest when the timeout is over.
  ~Presence();
  Presence(const Presence&) = delete;
  Presence& operator=(const Presence&) = delete;

  // In milliseconds.
  unsigned shard_timeout() const { return shard_timeout_; }
  // How long a shard may take to greet who asks it, before a request goes on without it: a second,
  // a fifth of the request's time (but 20 ms), or the timeout, whichever is least.
  Deadline::Milliseconds patience(const Deadline& deadline) const;

  // Asks each of them, in the background, whether it answers, and again every two seconds until it
  // does. One that is being asked is not asked twice. One that is not asked counts as present.
  void ask(const std::vector<schema::RemoteSegment>& shards);
  // The same for one that could not be opened just now. `refused`: it said so within
  // time_of_refusal.
  void lost(const schema::RemoteSegment& shard, bool refused);

  // Waits until each of them is known to answer or not to: for those that are being asked since
  // less than `patience`.
  void settle(const std::vector<schema::RemoteSegment>& shards,
              Deadline::Milliseconds patience) const;
  // Whether it is being asked, and has not answered for so long or has been found to be down.
  bool is_absent(const schema::RemoteSegment& shard, Deadline::Milliseconds patience) const;
  // The same, but not for one that refuses: it may be asked in a request's time.
  bool is_silent(const schema::RemoteSegment& shard, Deadline::Milliseconds patience) const;
  // The names of those that are absent.
  std::vector<std::string> absent(const std::vector<schema::RemoteSegment>& shards,
                                  Deadline::Milliseconds patience) const;

 private:
  struct State;
  void start(const schema::RemoteSegment& shard, bool failed, bool refused);

  unsigned shard_timeout_;
  std::shared_ptr<State> state_;
};

// What a machine takes at most to say that it has no such server.
inline constexpr std::chrono::milliseconds time_of_refusal{100};

}  // namespace fahras::index
