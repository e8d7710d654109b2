#include <keys/key_store.h>

#include <algorithm>
#include <mutex>
#include <utility>

#include <keys/secret.h>
#include <keys/uuid.h>

#include "key_table.h"

namespace fahras::keys {
namespace {

constexpr const char* database_name = "fahras.db";

std::vector<Key> derived_keys(std::string_view master_key) {
  const auto uid = [&](std::string_view purpose) {
    return uuid_of(hmac(Hash::sha256, master_key, purpose));
  };
  const Time now = current_time();
  return {default_search_key(uid("default search key"), now),
          default_admin_key(uid("default admin key"), now)};
}

}  // namespace

class KeyStore::Impl {
 public:
  Impl(std::string master_key, std::vector<Key> keys, std::unique_ptr<KeyTable> table)
      : master_key_(std::move(master_key)), table_(std::move(table)) {
    for (Key& key : keys) keys_.push_back(issued(std::move(key)));
  }

  bool can_change() const { return table_ != nullptr; }
  std::vector<IssuedKey> all() const {
    const std::lock_guard lock(mutex_);
    return keys_;
  }
  template <typename Matches>
  std::optional<IssuedKey> find_last(Matches matches) const;
  std::optional<IssuedKey> add(Key key);
  bool update(const Key& key);
  bool remove(std::string_view uid);

 private:
  IssuedKey issued(Key key) const {
    std::string value = key_value(master_key_, key.uid);
    return {std::move(key), std::move(value)};
  }
  std::vector<IssuedKey>::iterator place_of(std::string_view uid) {
    return std::find_if(keys_.begin(), keys_.end(),
                        [&](const IssuedKey& one) { return one.key.uid == uid; });
  }

  const std::string master_key_;
  mutable std::mutex mutex_;
  std::vector<IssuedKey> keys_;  // newest first
  std::unique_ptr<KeyTable> table_;
};

// Compares all keys, so that the time taken does not tell where the key is.
template <typename Matches>
std::optional<IssuedKey> KeyStore::Impl::find_last(Matches matches) const {
  const std::lock_guard lock(mutex_);
  const IssuedKey* found = nullptr;
  for (const IssuedKey& one : keys_) {
    if (matches(one)) found = &one;
  }
  return found == nullptr ? std::nullopt : std::optional(*found);
}

std::optional<IssuedKey> KeyStore::Impl::add(Key key) {
  const std::lock_guard lock(mutex_);
  if (place_of(key.uid) != keys_.end()) return std::nullopt;
  table_->add(key);
  return *keys_.insert(keys_.begin(), issued(std::move(key)));
}

bool KeyStore::Impl::update(const Key& key) {
  const std::lock_guard lock(mutex_);
  const auto place = place_of(key.uid);
  if (place == keys_.end()) return false;
  table_->update(key);
  place->key.name = key.name;
  place->key.description = key.description;
  place->key.updated = key.updated;
  return true;
}

bool KeyStore::Impl::remove(std::string_view uid) {
  const std::lock_guard lock(mutex_);
  const auto place = place_of(uid);
  if (place == keys_.end()) return false;
  table_->remove(uid);
  keys_.erase(place);
  return true;
}

KeyStore::KeyStore(std::string master_key) {
  auto keys = derived_keys(master_key);
  impl_ = std::make_unique<Impl>(std::move(master_key), std::move(keys), nullptr);
}

KeyStore::KeyStore(std::string master_key, const std::filesystem::path& folder) {
  std::error_code error;  // the database reports a folder that is not there
  std::filesystem::create_directories(folder, error);
  auto table = std::make_unique<KeyTable>(folder / database_name);
  auto keys = table->read();
  impl_ = std::make_unique<Impl>(std::move(master_key), std::move(keys), std::move(table));
}

KeyStore::~KeyStore() = default;

bool KeyStore::can_change() const { return impl_->can_change(); }

std::vector<IssuedKey> KeyStore::all() const { return impl_->all(); }

std::optional<IssuedKey> KeyStore::find_uid(std::string_view uid) const {
  return impl_->find_last([&](const IssuedKey& one) { return one.key.uid == uid; });
}

std::optional<IssuedKey> KeyStore::find_value(std::string_view value) const {
  return impl_->find_last([&](const IssuedKey& one) { return equal(one.value, value); });
}

std::optional<IssuedKey> KeyStore::add(Key key) { return impl_->add(std::move(key)); }

bool KeyStore::update(const Key& key) { return impl_->update(key); }

bool KeyStore::remove(std::string_view uid) { return impl_->remove(uid); }

}  // namespace fahras::keys
