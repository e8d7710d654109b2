// Runs fahras-serve.
#pragma once

#include "options.h"

namespace fahras::serve {

// Serves until a signal stops it. Returns the exit code; throws Error.
int run(const Options& options);

}  // namespace fahras::serve
