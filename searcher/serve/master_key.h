// The master key of the service, which may do everything and from which other keys are derived.
#pragma once

#include <string>

#include "options.h"
#include "reload.h"

namespace fahras::serve {

// Returns the master key that the options give, or their file, or else the environment variable
// FAHRAS_MASTER_KEY or MEILI_MASTER_KEY; empty if there is none. Warns through `report` of a key
// that is short, and of a file that other users can read. Throws Error(usage) if the file cannot be
// read, is empty or has more than one line, and if the key has a character that no header can
// carry.
std::string read_master_key(const Options& options, const Report& report);

}  // namespace fahras::serve
