// The error when the system refuses to watch a folder.
#pragma once

#include <string>

namespace fahras::indexer_cli {

// Throws Error(internal) with a message about `what` and the reason in errno. If a limit of the
// system is reached, the message names the limit.
[[noreturn]] void fail_to_follow(const std::string& what);

}  // namespace fahras::indexer_cli
