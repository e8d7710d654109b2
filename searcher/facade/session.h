// Open shards for one thread at a time. They are opened again when a connection breaks or a writer
// has published.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fahras/searcher.h>
#include <xapian.h>

#include <index/deadline.h>
#include <index/presence.h>
#include <index/published.h>
#include <index/watch.h>
#include "engine.h"

namespace fahras::facade {

// Rules of synonyms in addition to those of the indexes. `name` is what messages call them.
struct Rules {
  std::string text, name;
};

class Session {
 public:
  // Opens the shards. Throws Error as Searcher's constructor does. It waits for served shards no
  // longer than Presence::patience() of the deadline. `watch` and `presence` must outlive it.
  Session(index::Watch& watch, index::Presence& presence, const OpenOptions& options,
          const index::Deadline& deadline);

  // Adds the rules in `all` that it does not have yet; `all` must be a list that only grows. Throws
  // Error(usage) for rules with an error.
  void add_synonyms(const std::vector<std::shared_ptr<const Rules>>& all);
  // Opens what was published since the last look. If that cannot be opened, keeps what is open and
  // sets outdated(), unless there is no index any longer. Throws Error.
  void follow(const index::Deadline& deadline);
  // Follows what is published, and returns `read(engine)` of the open shards. Throws nothing but
  // Error.
  template <typename Read>
  auto reading(const index::Deadline& deadline, Read read) {
    follow(deadline);
    return reading_open(deadline, read, max_attempts);
  }
  // Returns `read(engine)` of what is open, after at most `attempts` attempts. If the connection to
  // a shard breaks, what is published then is opened before the next attempt, unless the deadline
  // has passed.
  template <typename Read>
  auto reading_open(const index::Deadline& deadline, Read read, int attempts);
  // A shard that came back after its connection broke may break once more; then it counts as down.
  static constexpr int max_attempts = 3;
  // Names what is open; empty if it is not what is published.
  std::string generation() const {
    return outdated_ ? std::string() : engine_->shards().published().name();
  }
  const std::vector<std::string>& missing() const { return engine_->shards().missing(); }
  const std::optional<std::string>& outdated() const { return outdated_; }
  // The edition of what is open; see Watch::saw().
  std::uint64_t edition() const { return edition_; }

 private:
  using Clock = std::chrono::steady_clock;
  // The time after which opening is tried again if it failed. For served shards, Presence decides.
  static constexpr std::chrono::seconds patience{30};

  void open(const index::Deadline& deadline);
  bool is_worth_opening(const index::Published& published, bool changed) const;
  // Whether served shards went down or came back since they were opened.
  bool has_other_shards(const index::Deadline& deadline) const;
  // Throws Error(index) that names all indexes, because the error does not say which one is meant.
  [[noreturn]] void fail_to_read(const std::string& why) const;

  index::Watch& watch_;
  index::Presence& presence_;
  OpenOptions options_;
  std::vector<std::shared_ptr<const Rules>> rules_;
  std::unique_ptr<Engine> engine_;
  std::uint64_t edition_ = 0;
  Clock::time_point tried_;
  std::shared_ptr<const index::Published> refused_;  // what could not be opened
  std::optional<std::string> outdated_;              // why it could not
};

template <typename Read>
auto Session::reading_open(const index::Deadline& deadline, Read read, int attempts) {
  for (int attempt = 1;; ++attempt) {
    try {
      return read(std::as_const(*engine_));
    } catch (const Xapian::NetworkError& error) {
      if (attempt == attempts || deadline.passed()) {
        throw Error(ErrorKind::index,
                    "the connection to a shard broke: " + error.get_description());
      }
    } catch (const Xapian::Error& error) {
      // The disk failed, or somebody changed a file of an open index.
      fail_to_read(error.get_description());
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::index) throw;
      fail_to_read(error.what());
    }
    open(deadline);
  }
}

}  // namespace fahras::facade
