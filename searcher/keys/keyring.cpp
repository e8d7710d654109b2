#include <keys/keyring.h>

#include <algorithm>
#include <utility>

#include <base/ascii.h>
#include <fmt/format.h>
#include <keys/action.h>
#include <keys/secret.h>
#include <keys/tenant_token.h>

namespace fahras::keys {
namespace {

constexpr std::string_view searching = "search";

[[noreturn]] void refuse_key() { throw Denied("The provided API key is invalid."); }

std::string name_of(const Key& key) { return "key " + key.uid; }

Grant grant_by(const IssuedKey& issued, Time now) {
  if (is_expired(issued.key, now)) refuse_key();
  return {name_of(issued.key), issued.key.actions, issued.key.indexes};
}

}  // namespace

std::optional<std::string_view> bearer_token(std::string_view authorization) {
  const std::string_view scheme = authorization.substr(0, authorization.find(' '));
  if (base::ascii_lower(scheme) != "bearer") return std::nullopt;
  std::string_view token = authorization.substr(scheme.size());
  token.remove_prefix(std::min(token.find_first_not_of(' '), token.size()));
  return token;
}

Keyring::Keyring(std::string master_key, FileKeys file_keys, std::unique_ptr<KeyStore> store)
    : master_key_(std::move(master_key)), store_(std::move(store)) {
  use_file_keys(std::move(file_keys));
}

std::shared_ptr<const FileKeys> Keyring::file_keys() const {
  const std::lock_guard lock(mutex_);
  return file_keys_;
}

bool Keyring::is_open() const { return master_key_.empty() && file_keys()->empty(); }

void Keyring::use_file_keys(FileKeys keys) {
  auto next = std::make_shared<const FileKeys>(std::move(keys));
  const std::lock_guard lock(mutex_);
  file_keys_ = std::move(next);
}

Grant Keyring::grant_of(std::string_view credentials, Time now) const {
  if (auto grant = key_grant(credentials, now)) return *std::move(grant);
  if (store_ == nullptr || !is_token(credentials)) refuse_key();
  return token_grant(credentials, now);
}

std::optional<Grant> Keyring::key_grant(std::string_view credentials, Time now) const {
  if (!master_key_.empty() && equal(master_key_, credentials))
    return Grant::everything("master key");
  const auto from_file = file_keys();
  if (const FileKey* const key = from_file->find(credentials))
    return Grant(fmt::format("key of line {}", key->line), key->actions, {"*"});
  const auto issued = store_ == nullptr ? std::nullopt : store_->find_value(credentials);
  if (!issued) return std::nullopt;
  return grant_by(*issued, now);
}

// A token is valid as long as the key that signed it is, and allows only to search.
Grant Keyring::token_grant(std::string_view token, Time now) const {
  TenantToken read = verified(token, now, [&](const std::string& uid) {
    const auto issued = store_->find_uid(uid);
    return issued ? std::optional(issued->value) : std::nullopt;
  });
  const auto issued = store_->find_uid(read.key_uid);
  if (!issued || is_expired(issued->key, now) || !allows(issued->key.actions, searching))
    refuse_key();
  return {
      name_of(issued->key), {std::string(searching)}, issued->key.indexes, std::move(read.rules)};
}

}  // namespace fahras::keys
