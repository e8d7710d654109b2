// Shows the progress of a build.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace fahras::indexer_cli {

struct ProgressState {
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;        // of input, as stored on disk
  std::uint64_t total_bytes = 0;  // 0: not known
  double seconds = 0;
};

// Returns the progress in one line: "1200 articles, 3.4 of 94.0 MB read, 8.1 MB/s, 11 s left".
std::string progress_text(const ProgressState& state);

// A line on the terminal that is updated in place.
class ProgressLine {
 public:
  // Nothing is printed unless `visible`. `total_bytes` of input, as stored on disk; 0: not known.
  ProgressLine(bool visible, std::uint64_t total_bytes);
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void add_article();
  void add_bytes(std::uint64_t bytes) { state_.bytes += bytes; }
  // Removes the line, so that another one can be printed on standard error.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  bool visible_;
  bool drawn_ = false;
  ProgressState state_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

}  // namespace fahras::indexer_cli
