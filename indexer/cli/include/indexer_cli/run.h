// The program behind main().
#pragma once

#include <string>
#include <vector>

namespace fahras::indexer_cli {

enum class Outcome {
  done,
  input_errors,   // some input could not be read; the rest is indexed
  index_unsound,  // `check` found something
};

// `words` is the command line without the program's name. Data goes to standard output, everything
// else to standard error. Throws Error and what the standard library throws.
Outcome run(const std::vector<std::string>& words);

}  // namespace fahras::indexer_cli
