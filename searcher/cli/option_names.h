// The engine's errors name fields of a request; whoever typed options knows these by their names.
#pragma once

#include <string>

#include <fahras/error.h>

namespace fahras::cli {

// The message of an error about a member of a request, about the option that sets it: "--from: …"
// for "from: …". Other errors' messages are as they are.
std::string with_option_name(const Error& error);

}  // namespace fahras::cli
