#include <indexer_cli/progress.h>

#include <cstdio>

#include <fmt/format.h>
#include <indexer_cli/counted.h>

namespace fahras::indexer_cli {
namespace {

constexpr double bytes_per_megabyte = 1e6;
constexpr std::chrono::milliseconds interval{200};

}  // namespace

std::string progress_text(const ProgressState& state) {
  const double done = static_cast<double>(state.bytes) / bytes_per_megabyte;
  const double total = static_cast<double>(state.total_bytes) / bytes_per_megabyte;
  const double rate = state.seconds > 0 ? done / state.seconds : 0;
  const bool knows_total = state.total_bytes >= state.bytes && state.total_bytes > 0;
  std::string text = fmt::format("{}, {:.1f} ", counted(state.articles, "article"), done);
  if (knows_total) text += fmt::format("of {:.1f} ", total);
  text += fmt::format("MB read, {:.1f} MB/s", rate);
  if (knows_total && rate > 0) text += fmt::format(", {:.0f} s left", (total - done) / rate);
  return text;
}

ProgressLine::ProgressLine(bool visible, std::uint64_t total_bytes) : visible_(visible) {
  state_.total_bytes = total_bytes;
}

void ProgressLine::add_article() {
  ++state_.articles;
  if (!visible_) return;
  const Clock::time_point now = Clock::now();
  if (now - last_ < interval) return;
  last_ = now;
  state_.seconds = std::chrono::duration<double>(now - start_).count();
  fmt::print(stderr, "\r\033[K{}", progress_text(state_));
  std::fflush(stderr);
  drawn_ = true;
}

void ProgressLine::clear() {
  if (!drawn_) return;
  fmt::print(stderr, "\r\033[K");
  drawn_ = false;
}

}  // namespace fahras::indexer_cli
