#include <keys/index_pattern.h>

#include <algorithm>

namespace fahras::keys {
namespace {

constexpr std::size_t longest_uid = 400;

bool is_uid_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

}  // namespace

bool is_index_pattern(std::string_view text) {
  if (text == "*") return true;
  if (text.ends_with('*')) text.remove_suffix(1);
  return !text.empty() && text.size() <= longest_uid &&
         std::all_of(text.begin(), text.end(), is_uid_character);
}

bool matches(std::string_view pattern, std::string_view uid) {
  if (!pattern.ends_with('*')) return pattern == uid;
  return uid.starts_with(pattern.substr(0, pattern.size() - 1));
}

bool any_matches(const std::vector<std::string>& patterns, std::string_view uid) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string& pattern) { return matches(pattern, uid); });
}

}  // namespace fahras::keys
