// What a build says while it works.
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

// "1200 articles, 3.4 of 94.0 MB read, 8.1 MB/s, 11 s left"
std::string progress_text(const ProgressState& state);

// One line on a terminal that is written over and over; nothing anywhere else.
class ProgressLine {
 public:
  // `visible`: standard error is a terminal, and the user did not ask for quiet.
  ProgressLine(bool visible, std::uint64_t total_bytes);
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void add_article();
  void add_bytes(std::uint64_t bytes) { state_.bytes += bytes; }
  // Makes room for another line on standard error.
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
