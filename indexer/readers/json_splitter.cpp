#include "json_splitter.h"

#include <algorithm>

namespace fahras::readers {

namespace {

constexpr std::size_t max_stray_bytes = std::size_t{1} << 14;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

void JsonSplitter::keep_stray(char c) {
  const bool says_nothing = is_space(c) || c == ',' || c == '[' || c == ']';
  if (!says_nothing && !has_stray_) {
    has_stray_ = true;
    stray_line_ = lines_seen_;
  }
  if (stray_.size() < max_stray_bytes) stray_ += c;
}

// Returns how much of the window precedes the next record. A brace inside a string does not open a
// record; strings are only recognised where an element of an array may begin.
std::size_t JsonSplitter::scan_between(std::string_view window) {
  for (std::size_t i = 0; i < window.size(); ++i) {
    const char c = window[i];
    if (in_string_) {
      in_string_ = c != '\n' && (escaped_ || c != '"');
      escaped_ = !escaped_ && c == '\\';
    } else if (c == '{') {
      return i;
    } else {
      in_string_ = c == '"' && (before_ == ',' || before_ == '[');
    }
    keep_stray(c);
    if (!is_space(c)) before_ = c;
    lines_seen_ += c == '\n' ? 1 : 0;
  }
  return window.size();
}

// Moves the stream to the brace that opens the next record. Returns false at the end.
bool JsonSplitter::find_start() {
  stray_.clear();
  has_stray_ = false;
  in_string_ = false;
  escaped_ = false;
  bool found = false;
  for (std::string_view window = stream_.window(); !window.empty() && !found;
       window = stream_.window()) {
    const std::size_t length = scan_between(window);
    found = length < window.size();
    stream_.skip(length);
    if (found) break;
  }
  before_ = '}';
  if (!has_stray_) stray_.clear();
  return found;
}

// Returns how much of the window belongs to the current record.
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
