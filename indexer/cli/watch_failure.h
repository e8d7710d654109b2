// The error when the system refuses to watch a folder.
#pragma once

#include <string>

namespace fahras::indexer_cli {

// Throws Error(internal) for `what`, with the reason in errno; if a limit of the system is reached,
// the message names it.
[[noreturn]] void fail_to_follow(const std::string& what);

}  // namespace fahras::indexer_cli
