// Where the time of a build goes.
#pragma once

#include <vector>

#include <builder/builder.h>

namespace fahras::builder {

// Readings of three clocks, in seconds.
struct Moment {
  double wall = 0;
  double process = 0;  // processor time of all threads
  double thread = 0;   // of the calling one
};
Moment now();

struct Milestones {
  Moment start;
  double waited = 0;  // seconds in which the reading thread stood still for the workers
  Moment read{};      // the last article was added
  Moment indexed{};   // all workers are done
  Moment merged{};
  Moment published{};
};
std::vector<Stage> stages(const Milestones& at);

}  // namespace fahras::builder
