// Open shards for one thread at a time, opened again when a connection breaks or a writer has
// published.
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

// Rules of synonyms beside those of the indexes.
struct Rules {
  std::string text, name;
};

class Session {
 public:
  // Throws Error as Searcher does. Of the time that is left it takes what Presence::patience() of
  // it tells. The watch and what is known of served shards must outlive it.
  Session(index::Watch& watch, index::Presence& presence, const OpenOptions& options,
          const index::Deadline& deadline);

  // Adds what it does not have of a list that only ever grows. Throws Error(usage) for rules with
  // an error.
  void add_synonyms(const std::vector<std::shared_ptr<const Rules>>& all);
  // Opens what was published since the last look. Better an old answer than none, unless there is
  // no index any longer. Throws Error.
  void follow(const index::Deadline& deadline);
  // What `read(engine)` returns, of an engine over what is published. Throws Error only.
  template <typename Read>
  auto reading(const index::Deadline& deadline, Read read) {
    follow(deadline);
    return reading_open(deadline, read, most_attempts);
  }
  // The same over what is open, so many times at most: a shard whose connection has broken is
  // opened again between them, and with it what is published then; not when the time is over.
  template <typename Read>
  auto reading_open(const index::Deadline& deadline, Read read, int attempts);
  // A shard that is up again when its connection has broken may break once more; then it is down.
  static constexpr int most_attempts = 3;
  // Names what is open; empty if it is not what is published.
  std::string generation() const {
    return outdated_ ? std::string() : engine_->shards().published().name();
  }
  const std::vector<std::string>& missing() const { return engine_->shards().missing(); }
  const std::optional<std::string>& outdated() const { return outdated_; }
  // Of what is open, as the watch counts.
  std::uint64_t edition() const { return edition_; }

 private:
  using Clock = std::chrono::steady_clock;
  // Before what could not be opened is tried again. Served shards: Presence.
  static constexpr std::chrono::seconds patience{30};

  void open(const index::Deadline& deadline);
  bool is_worth_opening(const index::Published& published, bool changed) const;
  // Whether served shards have gone or come back since.
  bool has_other_shards(const index::Deadline& deadline) const;
  // What is wrong with an index, and which, where the error does not tell that.
  [[noreturn]] void fail_to_read(const std::string& why) const;

  index::Watch& watch_;
  index::Presence& presence_;
  OpenOptions options_;
  std::vector<std::shared_ptr<const Rules>> rules_;
  std::unique_ptr<Engine> engine_;
  std::uint64_t edition_ = 0;
  Clock::time_point tried_;
  std::shared_ptr<const index::Published> refused_;  // what could not be opened
  std::optional<std::string> outdated_;              // why
};

template <typename Read>
auto Session::reading_open(const index::Deadline& deadline, Read read, int attempts) {
  for (int attempt = 1;; ++attempt) {
    try {
      return read(std::as_const(*engine_));
    } catch (const Xapian::NetworkError& error) {
      if (attempt == attempts || deadline.passed()) {
        throw Error(ErrorKind::index, "a shard breaks off its answers: " + error.get_description());
      }
    } catch (const Xapian::Error& error) {
      // The disk, or the file below an open index.
      fail_to_read(error.get_description());
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::index) throw;
      fail_to_read(error.what());
    }
    open(deadline);
  }
}

}  // namespace fahras::facade
