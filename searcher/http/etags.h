// Tags of a content's version.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <http/message.h>

namespace fahras::http {

// Whether one of the tags of If-None-Match is `etag`, weak or strong.
bool matches(std::string_view if_none_match, std::string_view etag);

// The tag of the same content in other bytes, as after compression.
std::string weakened(const std::string& etag);

}  // namespace fahras::http
