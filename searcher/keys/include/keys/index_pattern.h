// The names of indexes in keys and tenant tokens: a uid, a beginning such as "news_*", or "*".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fahras::keys {

// Whether `text` is such a pattern: a valid uid, to which a star may be appended.
bool is_index_pattern(std::string_view text);
bool matches(std::string_view pattern, std::string_view uid);
bool any_matches(const std::vector<std::string>& patterns, std::string_view uid);

}  // namespace fahras::keys
