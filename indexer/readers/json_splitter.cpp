#include "json_splitter.h"

#include <algorithm>

namespace fahras::readers {

// Leaves the stream at the brace that opens the next record.
bool JsonSplitter::find_start() {
  stray_ = false;
  for (std::string_view window = stream_.window(); !window.empty(); window = stream_.window()) {
    const std::size_t brace = window.find('{');
    const std::string_view between = window.substr(0, brace);
    lines_seen_ += static_cast<std::uint64_t>(std::count(between.begin(), between.end(), '\n'));
    stray_ = stray_ || between.find_first_not_of(" \t\r\n,[]") != std::string_view::npos;
    stream_.skip(between.size());
    if (brace != std::string_view::npos) return true;
  }
  return false;
}

// How much of the window belongs to the record.
std::size_t JsonSplitter::scan(std::string_view window) {
  for (std::size_t i = 0; i < window.size(); ++i) {
    const char c = window[i];
    lines_seen_ += c == '\n' ? 1 : 0;
    if (in_string_) {
      if (escaped_) {
        escaped_ = false;
      } else if (c == '\\') {
        escaped_ = true;
      } else if (c == '"') {
        in_string_ = false;
      }
    } else if (c == '"') {
      in_string_ = true;
    } else if (c == '{' || c == '[') {
      ++depth_;
    } else if ((c == '}' || c == ']') && --depth_ == 0) {
      return i + 1;
    }
  }
  return window.size();
}

bool JsonSplitter::next(std::string& record) {
  record.clear();
  too_long_ = false;
  if (!find_start()) return false;
  line_ = lines_seen_;
  depth_ = 0;
  in_string_ = false;
  escaped_ = false;
  for (std::string_view window = stream_.window(); !window.empty(); window = stream_.window()) {
    const std::size_t length = scan(window);
    too_long_ = too_long_ || record.size() + length > limit_;
    if (!too_long_) record.append(window.substr(0, length));
    stream_.skip(length);
    if (depth_ == 0) break;
  }
  if (too_long_) record = {};
  return true;
}

}  // namespace fahras::readers
