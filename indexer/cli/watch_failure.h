// What is said when the system refuses to tell of changes.
#pragma once

#include <string>

namespace fahras::indexer_cli {

// By errno. Throws Error(internal), which names the limit of the system that is reached, if that is
// the reason.
[[noreturn]] void fail_to_follow(const std::string& what);

}  // namespace fahras::indexer_cli
