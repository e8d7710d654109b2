// Runs fahras-index.
#pragma once

#include <string>
#include <vector>

namespace fahras::indexer_cli {

enum class Outcome {
  done,
  input_errors,   // some input could not be read; the rest is indexed
  index_unsound,  // `check` found an error
};

// Runs the command line `words`, which does not include the program's name. Data are written to
// standard output, messages to standard error. Throws Error and exceptions of the standard library.
Outcome run(const std::vector<std::string>& words);

}  // namespace fahras::indexer_cli
