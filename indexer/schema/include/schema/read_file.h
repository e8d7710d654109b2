// Reads small files.
#pragma once

#include <filesystem>
#include <string>

namespace fahras::schema {

// Returns the content of a file. Throws Error(index), which names the file and the reason, if it
// cannot be read completely, and for pipes and devices, which may never end.
std::string read_file(const std::filesystem::path& file);

}  // namespace fahras::schema
