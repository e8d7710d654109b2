// The engine's errors name fields of a request; whoever typed options knows these by their names.
#pragma once

#include <string>

namespace fahras::cli {

// "from: …" as "--from: …".
std::string with_option_name(const std::string& message);

}  // namespace fahras::cli
