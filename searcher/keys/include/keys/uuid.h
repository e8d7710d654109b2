// UUIDs, in their text form of hexadecimal digits and hyphens.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fahras::keys {

// Returns the UUID in lower case with hyphens, or nullopt if `text` is none. The digits may be in
// any case, with the usual hyphens or without any.
std::optional<std::string> parse_uuid(std::string_view text);

// Returns a new random UUID (version 4). Throws Error(internal) if OpenSSL has no random bytes.
std::string random_uuid();

// Returns the UUID (version 4) that has the bits of `bytes`, of which there must be 16 or more.
std::string uuid_of(std::string bytes);

}  // namespace fahras::keys
