// Measures the time of the stages of a build.
#pragma once

#include <vector>

#include <builder/builder.h>

namespace fahras::builder {

// Readings of three clocks, in seconds.
struct Moment {
  double wall = 0;
  double process = 0;  // processor time of all threads
  double thread = 0;   // processor time of the calling thread
};
Moment now();

// When the stages began and ended.
struct Milestones {
  Moment start;
  double waited = 0;  // seconds in which the reading thread waited for workers
  Moment read{};      // the last article was added
  Moment indexed{};   // all workers had finished
  Moment merged{};
  Moment published{};
};
// Returns the times of the stages between these milestones.
std::vector<Stage> stages(const Milestones& at);

}  // namespace fahras::builder
