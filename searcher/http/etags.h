// Entity tags.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <http/message.h>

namespace fahras::http {

// Whether a tag in If-None-Match equals `etag`; weak and strong tags are equal.
bool matches(std::string_view if_none_match, std::string_view etag);

// Returns the tag as a weak one, for the same content with other bytes, such as after compression.
std::string weakened(const std::string& etag);

}  // namespace fahras::http
