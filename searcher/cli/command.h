// What fahras-search does with its options.
#pragma once

#include "options.h"

namespace fahras::cli {

// Returns the exit code; throws Error.
int run(const SearchOptions& options);

}  // namespace fahras::cli
