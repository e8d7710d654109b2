// Lets another program be the one writer of an index.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fahras::builder {

// Takes the lock of `index`, whose folder is made if there is none, as a writer does, and becomes
// the program that `command` names, its words after it; the lock is held until that program, and
// all that it started, has ended. Does not return. Throws Error: usage (the program cannot be run),
// and as a writer does where the lock cannot be had.
[[noreturn]] void run_locked(const std::filesystem::path& index, std::vector<std::string> command);

}  // namespace fahras::builder
