#include "stages.h"

#include <ctime>

namespace fahras::builder {
namespace {

double seconds(clockid_t clock) {
  constexpr double nanosecond = 1e-9;
  timespec time{};
  ::clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * nanosecond;
}

}  // namespace

Moment now() {
  return {seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID),
          seconds(CLOCK_THREAD_CPUTIME_ID)};
}

std::vector<Stage> stages(const Milestones& at) {
  const double reading = at.read.thread - at.start.thread;
  // The workers' time is the time of the process without the reading thread.
  const double indexing = at.indexed.process - at.start.process - reading;
  return {
      {"reading", at.read.wall - at.start.wall - at.waited, reading},
      {"indexing", at.indexed.wall - at.start.wall, indexing},
      {"merging", at.merged.wall - at.indexed.wall, at.merged.process - at.indexed.process},
      {"publishing", at.published.wall - at.merged.wall, at.published.process - at.merged.process}};
}

}  // namespace fahras::builder
