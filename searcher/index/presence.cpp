#include <index/presence.h>

#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <limits>
#include <map>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>

#include <fahras/error.h>
#include <xapian.h>

namespace fahras::index {
namespace {

using Clock = Deadline::Clock;

constexpr std::chrono::seconds between_attempts{2};
constexpr Deadline::Milliseconds max_greeting = std::chrono::seconds(1);
constexpr Deadline::Milliseconds min_patience = std::chrono::milliseconds(20);

unsigned checked(double timeout_ms) {
  constexpr double max = std::numeric_limits<int>::max();
  if (timeout_ms > 0 && timeout_ms <= max) return static_cast<unsigned>(std::ceil(timeout_ms));
  throw Error(ErrorKind::usage, "shard_timeout_ms",
              "must be a number of milliseconds greater than 0");
}

// Whether both servers of a shard answer a connection, whatever they serve.
bool answers(const schema::RemoteSegment& shard, unsigned timeout_ms) {
  try {
    for (const unsigned port : {unsigned{shard.port}, shard.port + 1U}) {
      Xapian::Remote::open(shard.host, port, timeout_ms, timeout_ms);
    }
    return true;
  } catch (const Xapian::Error&) {
    return false;
  } catch (const std::bad_alloc&) {
    return false;
  }
}

}  // namespace

// Shared with the threads that ask, which may outlive the Presence.
struct Presence::State {
  struct Asked {
    Clock::time_point since;
    bool failed = false;   // an attempt has ended without an answer
    bool refused = false;  // the last attempt failed within time_of_refusal
  };

  std::mutex mutex;
  std::condition_variable changed;
  bool is_over = false;
  std::map<std::string, Asked> asked;

  // Connects again and again until the shard answers or the Presence is destroyed. It runs in a
  // thread of its own.
  void keep_asking(const schema::RemoteSegment& shard, unsigned timeout_ms) {
    for (;;) {
      const auto begin = Clock::now();
      const bool is_there = answers(shard, timeout_ms);
      const bool refused = Clock::now() - begin < time_of_refusal;
      std::unique_lock lock(mutex);
      const auto entry = asked.find(shard.name());
      if (is_there) {
        asked.erase(entry);
        changed.notify_all();
        return;
      }
      entry->second.failed = true;
      entry->second.refused = refused;
      changed.notify_all();
      if (changed.wait_for(lock, between_attempts, [&] { return is_over; })) return;
    }
  }
};

Presence::Presence(double shard_timeout_ms)
    : shard_timeout_(checked(shard_timeout_ms)), state_(std::make_shared<State>()) {}

Presence::~Presence() {
  const std::lock_guard lock(state_->mutex);
  state_->is_over = true;
  state_->changed.notify_all();
}

Deadline::Milliseconds Presence::patience(const Deadline& deadline) const {
  Deadline::Milliseconds patience = max_greeting;
  if (deadline.is_set()) {
    patience = std::clamp(deadline.allowed() / 5, min_patience, max_greeting);
  }
  return std::min(patience, Deadline::Milliseconds(shard_timeout_));
}

void Presence::settle(const std::vector<schema::RemoteSegment>& shards,
                      Deadline::Milliseconds patience) const {
  std::unique_lock lock(state_->mutex);
  for (const auto& shard : shards) {
    const auto is_open = [&] {
      const auto entry = state_->asked.find(shard.name());
      return entry != state_->asked.end() && !entry->second.failed;
    };
    if (!is_open()) continue;
    const auto end = state_->asked.at(shard.name()).since + patience;
    state_->changed.wait_until(lock, std::chrono::time_point_cast<Clock::duration>(end),
                               [&] { return !is_open(); });
  }
}

void Presence::start(const schema::RemoteSegment& shard, bool failed, bool refused) {
  const std::lock_guard lock(state_->mutex);
  const auto [entry, is_new] = state_->asked.try_emplace(shard.name());
  if (is_new) {
    entry->second.since = Clock::now();
    try {
      std::thread([state = state_, shard, timeout = shard_timeout_] {
        state->keep_asking(shard, timeout);
      }).detach();
    } catch (const std::system_error&) {
      // No thread could be started for this shard. The next request that misses the shard tries
      // again.
      state_->asked.erase(entry);
      return;
    }
  }
  entry->second.failed = entry->second.failed || failed;
  entry->second.refused = entry->second.refused || refused;
}

void Presence::ask(const std::vector<schema::RemoteSegment>& shards) {
  for (const auto& shard : shards) start(shard, false, false);
}

void Presence::lost(const schema::RemoteSegment& shard, bool refused) {
  start(shard, true, refused);
}

bool Presence::is_absent(const schema::RemoteSegment& shard,
                         Deadline::Milliseconds patience) const {
  const std::lock_guard lock(state_->mutex);
  const auto entry = state_->asked.find(shard.name());
  if (entry == state_->asked.end()) return false;
  return entry->second.failed || Clock::now() - entry->second.since >= patience;
}

bool Presence::is_silent(const schema::RemoteSegment& shard,
                         Deadline::Milliseconds patience) const {
  {
    const std::lock_guard lock(state_->mutex);
    const auto entry = state_->asked.find(shard.name());
    if (entry != state_->asked.end() && entry->second.refused) return false;
  }
  return is_absent(shard, patience);
}

std::vector<std::string> Presence::absent(const std::vector<schema::RemoteSegment>& shards,
                                          Deadline::Milliseconds patience) const {
  std::vector<std::string> names;
  for (const auto& shard : shards) {
    if (is_absent(shard, patience)) names.push_back(shard.name());
  }
  return names;
}

}  // namespace fahras::index
