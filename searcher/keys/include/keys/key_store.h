// Where the keys are that clients manage over HTTP.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <keys/key.h>

namespace fahras::keys {

// A key and its value, which clients send.
struct IssuedKey {
  Key key;
  std::string value;
};

// Thread-safe. The keys are in memory; with a database, each change is on disk before it takes
// effect.
class KeyStore {
 public:
  // A store without a database. It has the two default keys, whose uids are derived from the master
  // key, so that they are the same after a restart. It cannot be changed.
  explicit KeyStore(std::string master_key);
  // The store in `folder`/fahras.db. Both are created if they do not exist; a store without keys
  // gets the two default keys. Throws Error as store::Database does.
  KeyStore(std::string master_key, const std::filesystem::path& folder);
  ~KeyStore();
  KeyStore(const KeyStore&) = delete;
  KeyStore& operator=(const KeyStore&) = delete;

  bool can_change() const;
  // Newest first.
  std::vector<IssuedKey> all() const;
  std::optional<IssuedKey> find_uid(std::string_view uid) const;
  // The time taken depends only on the number of keys and the length of `value`.
  std::optional<IssuedKey> find_value(std::string_view value) const;

  // These need can_change(). Returns nullopt if there is a key with this uid.
  std::optional<IssuedKey> add(Key key);
  // Replaces name, description and time of update of the key that has this uid; returns false if
  // there is none.
  bool update(const Key& key);
  bool remove(std::string_view uid);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fahras::keys
