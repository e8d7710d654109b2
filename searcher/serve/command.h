// What fahras-serve does with its options.
#pragma once

#include "options.h"

namespace fahras::serve {

// Serves until a signal ends it. Returns the exit code; throws Error.
int run(const Options& options);

}  // namespace fahras::serve
