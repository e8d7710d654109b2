// The versions of the tables in a database. A part is the tables of one module; each has its own
// version, so that modules can share a file without knowing each other.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <store/database.h>

namespace fahras::store {

// Brings the tables of a part to the version that `steps` make: step n (from 0) is SQL that turns
// version n into version n + 1. All steps that are missing are executed in one transaction. Throws
// Error(index) if the part has a higher version, because a newer program has written it.
void migrate(Database& database, std::string_view part, std::span<const std::string_view> steps);

// Returns the version of a part; 0 if the database does not have it.
int part_version(Database& database, std::string_view part);

}  // namespace fahras::store
