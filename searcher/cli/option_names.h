// Translates the names of request fields in Searcher's errors into the names of options.
#pragma once

#include <string>

#include <fahras/error.h>

namespace fahras::cli {

// Returns the message of an error. If it is about a field that an option sets, the message names
// the option: "--from: …" instead of "from: …".
std::string with_option_name(const Error& error);

}  // namespace fahras::cli
