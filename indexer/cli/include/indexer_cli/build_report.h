// Describes the result of a build or an update.
#pragma once

#include <cstdint>
#include <string>

#include <builder/builder.h>

namespace fahras::indexer_cli {

struct BuildOutcome {
  builder::Report report;
  std::uint64_t without_text = 0;  // articles that were left out because they have no text
  std::uint64_t problems = 0;      // problems of the input
  double seconds = 0;
};

// Returns the result of a build in one line of text.
std::string build_summary(const BuildOutcome& outcome);
// Returns the result of an update in one line of text.
std::string update_summary(const BuildOutcome& outcome);
// Returns a line for each stage, with its time and its processor time.
std::string stage_lines(const BuildOutcome& outcome);
// Returns the result as a JSON object (docs/json-output.md).
std::string build_json(const BuildOutcome& outcome);

}  // namespace fahras::indexer_cli
