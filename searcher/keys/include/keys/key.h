// The keys that clients manage over HTTP.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace fahras::keys {

using Time = std::chrono::system_clock::time_point;

// A key, without its value: that is derived from `uid` and the master key, and stored nowhere.
struct Key {
  std::string uid;  // a UUID, as parse_uuid() returns it
  std::optional<std::string> name, description;
  std::vector<std::string> actions;  // names, as of action_names()
  std::vector<std::string> indexes;  // patterns of uids
  std::optional<Time> expires;
  Time created, updated;
};

inline bool is_expired(const Key& key, Time now) { return key.expires && *key.expires <= now; }

// The current time, truncated to microseconds, in which keys are stored.
Time current_time();

// The keys that a new service has: one to search with, and one that may do everything.
Key default_search_key(std::string uid, Time created);
Key default_admin_key(std::string uid, Time created);

}  // namespace fahras::keys
