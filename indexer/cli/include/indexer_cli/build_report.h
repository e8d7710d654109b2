// What a build says when it is done.
#pragma once

#include <cstdint>
#include <string>

#include <builder/builder.h>

namespace fahras::indexer_cli {

struct BuildOutcome {
  builder::Report report;
  std::uint64_t without_text = 0;  // articles left out
  std::uint64_t problems = 0;      // in the input
  double seconds = 0;
};

// One line for a reader.
std::string build_summary(const BuildOutcome& outcome);
// The same of a change to an index that stood.
std::string update_summary(const BuildOutcome& outcome);
// A line for each stage: its time, and what of it was processor time.
std::string stage_lines(const BuildOutcome& outcome);
// All of it as one object (docs/json-output.md).
std::string build_json(const BuildOutcome& outcome);

}  // namespace fahras::indexer_cli
