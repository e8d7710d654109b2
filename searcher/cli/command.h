// Runs fahras-search.
#pragma once

#include "options.h"

namespace fahras::cli {

// Carries out the options. Returns the exit code; throws Error.
int run(const SearchOptions& options);

}  // namespace fahras::cli
