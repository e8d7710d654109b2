// Small files, whole.
#pragma once

#include <filesystem>
#include <string>

namespace fahras::schema {

// Throws Error(index) that names the file and the reason, also when the disk fails half-way, and
// for pipes and devices, which may never end.
std::string read_file(const std::filesystem::path& file);

}  // namespace fahras::schema
