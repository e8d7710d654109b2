// Turns results of SQLite into Error.
#pragma once

#include <string>

struct sqlite3;

namespace fahras::store {

// Throws Error "FILE: reason" for the last failed call of the connection.
[[noreturn]] void throw_failure(sqlite3* handle, const std::string& file);

}  // namespace fahras::store
