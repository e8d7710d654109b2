#include "etags.h"
#include <base/split.h>

#include "text.h"

namespace fahras::http {

namespace {

// Returns the part between the quotation marks of a strong or weak tag, or nullopt if it is not a
// tag.
std::optional<std::string_view> opaque(std::string_view etag) {
  if (etag.substr(0, 2) == "W/") etag.remove_prefix(2);
  if (etag.size() < 2 || etag.front() != '"' || etag.back() != '"') return std::nullopt;
  etag = etag.substr(1, etag.size() - 2);
  if (etag.find('"') != std::string_view::npos) return std::nullopt;
  return etag;
}

}  // namespace

bool matches(std::string_view if_none_match, std::string_view etag) {
  const auto current = opaque(etag);
  if (!current) return false;
  if (base::trim(if_none_match) == "*") return true;
  // Tags may contain commas, so the list is split at quotation marks.
  for (std::size_t begin = if_none_match.find('"'); begin != std::string_view::npos;) {
    const std::size_t end = if_none_match.find('"', begin + 1);
    if (end == std::string_view::npos) return false;
    if (if_none_match.substr(begin + 1, end - begin - 1) == *current) return true;
    begin = if_none_match.find('"', end + 1);
  }
  return false;
}

std::string weakened(const std::string& etag) {
  return !etag.empty() && etag.front() == '"' ? "W/" + etag : etag;
}

bool has_current(const Request& request, std::string_view etag) {
  const std::string* tags = request.method == "GET" ? request.header("if-none-match") : nullptr;
  return tags != nullptr && matches(*tags, etag);
}

}  // namespace fahras::http
