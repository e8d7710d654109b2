// All keys of a service: the master key, those of a file, and those that clients manage.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include <keys/grant.h>
#include <keys/key.h>
#include <keys/key_file.h>
#include <keys/key_store.h>

namespace fahras::keys {

// Returns the credentials in an Authorization header of scheme Bearer (in any case), or nullopt for
// another scheme. The view points into `authorization`.
std::optional<std::string_view> bearer_token(std::string_view authorization);

// Thread-safe.
class Keyring {
 public:
  // `master_key` may be empty, `file_keys` may have no key. `store` is null if there is no master
  // key, from which its keys are derived.
  Keyring(std::string master_key, FileKeys file_keys, std::unique_ptr<KeyStore> store);

  // Whether there are no keys at all, so that everybody may do everything.
  bool is_open() const;
  // The keys that clients manage; null without a master key.
  KeyStore* store() const { return store_.get(); }
  // Replaces the keys of the file.
  void use_file_keys(FileKeys keys);

  // Returns what the credentials allow: a key, the master key, or a tenant token. Throws Denied if
  // they are unknown, have expired, or are a token that is not valid.
  Grant grant_of(std::string_view credentials, Time now) const;

 private:
  std::shared_ptr<const FileKeys> file_keys() const;
  std::optional<Grant> key_grant(std::string_view credentials, Time now) const;
  Grant token_grant(std::string_view token, Time now) const;

  const std::string master_key_;
  mutable std::mutex mutex_;
  std::shared_ptr<const FileKeys> file_keys_;
  const std::unique_ptr<KeyStore> store_;
};

}  // namespace fahras::keys
