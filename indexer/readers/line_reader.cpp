#include "line_reader.h"

namespace fahras::readers {

bool LineReader::next(std::string_view& line) {
  stream_.skip(pending_);
  pending_ = 0;
  too_long_ = false;
  const std::string_view window = stream_.window();
  if (window.empty()) return false;
  ++number_;
  const std::size_t end = window.find('\n');
  if (end == std::string_view::npos) return gather(line);
  pending_ = end + 1;
  line = window.substr(0, end);
  if (line.size() > limit_) {
    too_long_ = true;
    line = {};
  }
  return true;
}

bool LineReader::gather(std::string_view& line) {
  long_line_.clear();
  for (std::string_view window = stream_.window(); !window.empty(); window = stream_.window()) {
    const std::size_t end = window.find('\n');
    const std::string_view part = window.substr(0, end);
    if (long_line_.size() + part.size() > limit_) too_long_ = true;
    if (!too_long_) long_line_.append(part);
    stream_.skip(end == std::string_view::npos ? part.size() : end + 1);
    if (end != std::string_view::npos) break;
  }
  if (too_long_) long_line_ = {};
  line = long_line_;
  return true;
}

}  // namespace fahras::readers
