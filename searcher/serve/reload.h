// Reads anew what fahras-serve read when it began.
#pragma once

#include <functional>
#include <string>

#include <api/keys.h>
#include <http/log.h>

#include "options.h"

namespace fahras::serve {

using Tell = std::function<void(const std::string& text)>;

// The keys of the options, none if they name no file; tells of a file that others may read. Throws
// as Keys::read does.
api::Keys read_keys(const Options& options, const Tell& tell);

// Whether the options name a file to log to, and not standard output or nothing.
bool logs_to_file(const Options& options);

// What is in force while the program runs, and can be replaced.
struct InForce {
  http::Log* log = nullptr;  // null: none
  std::function<void(api::Keys)> use_keys;
};

// Opens the log file anew and reads the keys anew; what has an error stays as it was. Tells what it
// did, errors also in the log. Throws nothing.
void reload(const Options& options, const InForce& in_force, const Tell& tell) noexcept;

}  // namespace fahras::serve
