// Message authentication codes, their text forms, and comparison of secrets.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fahras::keys {

enum class Hash { sha256, sha384, sha512 };

// Returns the HMAC of `text` as bytes. Throws Error(internal) if OpenSSL fails.
std::string hmac(Hash hash, std::string_view secret, std::string_view text);

// The bytes in lower-case hexadecimal digits.
std::string hex(std::string_view bytes);
// Returns the bytes that base64url (RFC 4648, section 5) without padding encodes, or nullopt if
// `text` is not that. The letters + and / are accepted for - and _, because Meilisearch's
// JavaScript client writes them.
std::optional<std::string> from_base64url(std::string_view text);
std::string to_base64url(std::string_view bytes);

// Compares two secrets. The time taken depends only on their lengths.
bool equal(std::string_view a, std::string_view b);

// The value of the key that has this uid: the HMAC-SHA256 of the uid with the master key, in
// hexadecimal digits. Meilisearch derives the same value.
std::string key_value(std::string_view master_key, std::string_view uid);

}  // namespace fahras::keys
