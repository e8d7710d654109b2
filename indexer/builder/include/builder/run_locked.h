// Runs another program as the one writer of an index.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fahras::builder {

// Takes the lock of `index` as a writer does, creating its folder if there is none, and replaces
// this process by the program command[0] with the arguments after it. The lock is held until that
// program and all programs that it has started have ended. Does not return. Throws Error: usage
// (the program cannot be run), and what a writer throws that does not get the lock.
[[noreturn]] void run_locked(const std::filesystem::path& index, std::vector<std::string> command);

}  // namespace fahras::builder
