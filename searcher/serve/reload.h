// Reloads the files that fahras-serve read when it started.
#pragma once

#include <functional>
#include <string>

#include <http/log.h>
#include <keys/key_file.h>

#include "options.h"

namespace fahras::serve {

using Report = std::function<void(const std::string& text)>;

// Reads the keys; returns none if the options name no file. Reports a file that other users can
// read. Throws like FileKeys::read().
keys::FileKeys read_keys(const Options& options, const Report& report);

// Whether the log goes to a file, rather than to standard output or nowhere.
bool logs_to_file(const Options& options);

// The objects that a reload replaces.
struct InForce {
  http::Log* log = nullptr;  // null if there is no log
  std::function<void(keys::FileKeys)> use_keys;
};

// Reopens the log file and rereads the keys. A file with an error is not replaced. Reports what it
// did through `report`, and errors in the log, too.
void reload(const Options& options, const InForce& in_force, const Report& report) noexcept;

}  // namespace fahras::serve
